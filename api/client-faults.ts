import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problem, type RefusalCode } from '#shared/contract/problems.ts';

/** What Node's parser found before there was a request (nodejs.org/api/http.html, event 'clientError'). */
const codes: Record<string, RefusalCode> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'too-slow',
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'too-large',
};

/** Milliseconds in which the other side may read the answer before the connection goes. */
const linger = 250;

/** Answers what never became a request, or stopped being one midway, as every other refusal is answered. */
export class ClientFaults {
  readonly #headers: () => Record<string, string>;
  readonly #answering = new WeakMap<Socket, ServerResponse>();

  constructor(headers: () => Record<string, string>) {
    this.#headers = headers;
  }

  /** Remembers which answer a connection is waiting for: a refusal must not be written into the middle of one. */
  watch(socket: Socket, response: ServerResponse): void {
    this.#answering.set(socket, response);
  }

  answer(fault: Error & { code?: string }, socket: Socket): void {
    if (socket.destroyed || socket.writableEnded) return;
    const response = this.#answering.get(socket);
    const midway = response?.headersSent && !response.writableFinished;
    if (fault.code === 'ECONNRESET' || midway || !socket.writable) {
      socket.destroy();
      return;
    }
    this.refuse(codes[fault.code ?? ''] ?? 'bad-request', socket);
  }

  /** Writes a whole response to a bare connection and ends it. */
  refuse(code: RefusalCode, socket: Socket, headers: Record<string, string> = {}): void {
    const document = problem(code);
    const body = JSON.stringify(document);
    const lines = Object.entries({
      ...this.#headers(),
      ...headers,
      'content-type': 'application/problem+json',
      'content-length': String(Buffer.byteLength(body)),
      connection: 'close',
    }).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(`HTTP/1.1 ${document.status} ${STATUS_CODES[document.status]}\r\n${lines.join('')}\r\n${body}`);
    // Closed at once, with bytes unread, the connection would be reset and the answer lost.
    setTimeout(() => socket.destroy(), linger).unref();
  }
}
