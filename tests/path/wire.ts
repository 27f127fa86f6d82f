import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Trace } from '#tests/path/traces.ts';

/** A line between a visitor and a service that writes down all that passes. */
export type Wiretap = AsyncDisposable & { address: string; heard: Trace };

export async function tapWire(service: string): Promise<Wiretap> {
  const heard: Trace = [];
  const server = createServer((request, response) => void pass(service, request, response, heard));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    heard,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function pass(service: string, request: IncomingMessage, response: ServerResponse, heard: Trace): Promise<void> {
  const { method = '', url = '', headers } = request;
  const body = await buffer(request);
  heard.push(
    `${method} ${url.replace(/[\w-]{21}$/, '{id}')} ${maskedHeaders(request.rawHeaders)} ${body.length} bytes`,
  );
  const onward = forward(`${service}${url}`, { method, headers }, (answer) => void passBack(answer, response, heard));
  onward.end(body);
}

async function passBack(answer: IncomingMessage, response: ServerResponse, heard: Trace): Promise<void> {
  const body = await buffer(answer);
  heard.push(`${answer.statusCode} ${maskedHeaders(answer.rawHeaders)} ${body.length} bytes`);
  response.writeHead(answer.statusCode ?? 0, answer.rawHeaders).end(body);
}

function maskedHeaders(raw: string[]): string {
  const names = raw.filter((_, at) => at % 2 === 0).map((name) => name.toLowerCase());
  return names
    .map((name, at) => {
      const value = raw[at * 2 + 1] ?? '';
      if (name === 'date') return 'date';
      return `${name}: ${['thread-token-hash', 'return-record'].includes(name) ? `${value.length} characters` : value}`;
    })
    .join(', ');
}
