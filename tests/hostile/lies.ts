import { openingSize } from '#shared/contract/sizes.ts';
import type { Answer, Rule } from '#tests/hostile/proxy.ts';

type Schema<T> = { parse(value: unknown): T };

/** The server's JSON with something in it changed. */
export function changed<T>(schema: Schema<T>, method: string, path: Rule['path'], change: (json: T) => unknown): Rule {
  return { method, path, answer: (answer) => asJson(change(schema.parse(JSON.parse(answer.body.toString())))) };
}

const batch = /^\/api\/threads\/([^/]+)\/openings$/;

/** Openings with something in them changed, one by one, wherever they stand in an answer. */
export function changedOpenings(change: (threadId: string, sealed: Buffer) => Buffer): Rule {
  const answer: Rule['answer'] = ({ body, ...rest }, path) => {
    const sealed = idsIn(path).map((id, at) => change(id, body.subarray(at * openingSize, (at + 1) * openingSize)));
    return { ...rest, body: Buffer.concat(sealed) };
  };
  return { method: 'GET', path: batch, answer };
}

/** Something else for every answer in which this thread's opening is asked for. */
export function withheld(threadId: string, answer: Answer | 'silence'): Rule {
  return { method: 'GET', path: batch, answer: (real, path) => (idsIn(path).includes(threadId) ? answer : real) };
}

/** The threads whose openings are asked for at this path. */
export function idsIn(path: string): string[] {
  return batch.exec(path)?.[1]?.split(',') ?? [];
}

/** Something else entirely, whatever the server answered. */
export function instead(method: string, path: Rule['path'], answer: Answer | 'silence'): Rule {
  return { method, path, answer: () => answer };
}

export function asJson(json: unknown, status = 200): Answer {
  return { status, type: 'application/json', body: Buffer.from(JSON.stringify(json)) };
}

/** Answers that are none, each by what it is. */
export const nonsense: Record<string, Answer> = {
  'a page of HTML': { status: 200, type: 'text/html', body: Buffer.from('<!doctype html><h1>Please log in</h1>') },
  'JSON of another shape': asJson({ ok: true, items: [1, 2] }),
  'an empty body': { status: 200, type: 'application/json', body: Buffer.alloc(0) },
  'half a body': { status: 200, type: 'application/json', body: Buffer.from('{"threads":[{"threa') },
  'a fault of the server': { status: 500, type: 'text/plain', body: Buffer.from('Internal Server Error') },
};

/** One bit turned over. */
export function flipped(bytes: Buffer, at: number, bit = 0): Buffer {
  const other = Buffer.from(bytes);
  other[at] = (other[at] ?? 0) ^ (1 << bit);
  return other;
}

/** The same for base64url text. */
export function flippedText(text: string, at: number): string {
  return flipped(Buffer.from(text, 'base64url'), at).toString('base64url');
}
