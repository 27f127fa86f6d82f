import { createWriteStream } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** A server that puts what is sent to it into a file of `folder`, and answers 201 when it is on the disk; to a GET, an empty page. */
export async function startBareUpload(folder: string): Promise<AsyncDisposable & { address: string }> {
  const server = createServer(async (request, response) => {
    const sent = request.method !== 'GET';
    if (sent) await pipeline(request, createWriteStream(join(folder, 'plain'), { flush: true }));
    response.writeHead(sent ? 201 : 200, { 'content-type': 'text/html' }).end('');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
    },
  };
}
