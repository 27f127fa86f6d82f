import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** An answer on its way from the server to the browser. */
export type Answer = { status: number; type: string; body: Buffer };

/** What is done to requests of this method whose path is this or fits it, and to their answers. */
export type Rule = {
  method: string;
  path: string | RegExp;
  /** What the server is sent instead. */
  request?: (body: Buffer) => Buffer;
  /** What the browser gets instead; 'silence' keeps the connection open and says nothing. */
  answer?: (answer: Answer, path: string) => Answer | 'silence';
};

/** A request as the browser sent it. `path` without what follows a question mark. */
export type Asked = { method: string; path: string; headers: string; body: Buffer };

/** A lie that is told until it is disposed of. */
export type Lie = Disposable & { told: () => number };

export type HostileProxy = AsyncDisposable & {
  address: string;
  asked: Asked[];
  lie(...rules: Rule[]): Lie;
};

/** Stands between a browser and the real server, and is honest but for its rules. */
export async function startProxy(server: string): Promise<HostileProxy> {
  const rules = new Map<Rule, () => void>();
  const asked: Asked[] = [];
  let visitor = 0;

  async function pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/', headers } = incoming;
    const path = url.replace(/\?.*/, '');
    const body = await buffer(incoming);
    asked.push({ method, path, headers: JSON.stringify(headers), body });
    const fitting = [...rules].filter(([rule]) => rule.method === method && fits(rule, path));
    for (const [, count] of fitting) count();
    let sent: Buffer = body;
    for (const [rule] of fitting) sent = rule.request?.(sent) ?? sent;
    // Many people sign in within a minute here; each counts as a visitor of their own.
    visitor = (visitor + 1) % 250;
    const forwarded = { ...headers, 'accept-encoding': 'identity', 'x-forwarded-for': `198.51.100.${visitor}` };
    const real = await fetchFrom(server, { method, url, headers: forwarded }, sent);
    let answer: Answer | 'silence' = real.answer;
    for (const [{ answer: change }] of fitting) {
      if (change && answer !== 'silence') answer = change(answer, path);
    }
    if (answer === 'silence') return;
    const { 'content-length': _length, 'transfer-encoding': _encoding, ...kept } = real.headers;
    outgoing.writeHead(answer.status, { ...kept, 'content-type': answer.type });
    outgoing.end(answer.body);
  }

  const listening = createServer((incoming, outgoing) => {
    pass(incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const { port } = listening.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    asked,
    lie(...told) {
      let times = 0;
      const count = () => {
        times += 1;
      };
      for (const rule of told) rules.set(rule, count);
      return {
        told: () => times,
        [Symbol.dispose]() {
          for (const rule of told) rules.delete(rule);
        },
      };
    },
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        listening.close(() => resolve());
        listening.closeAllConnections();
      }),
  };
}

function fits({ path: wanted }: Rule, path: string): boolean {
  return typeof wanted === 'string' ? wanted === path : wanted.test(path);
}

type Head = { method: string; url: string; headers: IncomingMessage['headers'] };

function fetchFrom(server: string, { method, url, headers }: Head, body: Buffer) {
  return new Promise<{ answer: Answer; headers: IncomingMessage['headers'] }>((resolve, reject) => {
    const call = request(`${server}${url}`, { method, headers }, (response) => {
      const { statusCode: status = 502, headers: given } = response;
      buffer(response).then(
        (bytes) => resolve({ answer: { status, type: given['content-type'] ?? '', body: bytes }, headers: given }),
        reject,
      );
    });
    call.once('error', reject);
    call.end(body);
  });
}
