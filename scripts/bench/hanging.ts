import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

/** A server that takes every connection and never answers. */
export type Hanging = AsyncDisposable & { port: number; connections: () => number };

export async function startHanging(): Promise<Hanging> {
  const open = new Set<Socket>();
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    open.add(socket);
    socket.on('error', () => {});
    socket.once('close', () => open.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => connections,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
