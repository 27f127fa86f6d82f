import { expect } from 'vitest';
import { headersFor } from '#api/headers.ts';
import { Problem, type RefusalCode, refusals } from '#shared/contract/problems.ts';
import { tinyHashes } from '#tests/api/edge.ts';
import type { Answer } from '#tests/api/raw.ts';

/** Holds an answer to what every refusal promises: status, problem document, every header, and nothing of the inside. */
export function insistOnRefusal(answer: Answer, codes: RefusalCode[], name: string): Problem {
  insistOnHeaders(answer, name);
  expect(answer.headers['content-type'], name).toBe('application/problem+json');
  const document = Problem.parse(JSON.parse(answer.body));
  expect(codes, `${name}: ${answer.body}`).toContain(document.code);
  const code = document.code as RefusalCode;
  expect([document.status, answer.status], name).toEqual([refusals[code][0], refusals[code][0]]);
  expect(answer.body, name).not.toMatch(/\bat .*\.ts\b|node:|Error|SQLITE/);
  return document;
}

export function insistOnHeaders({ headers }: Answer, name: string): void {
  expect(headers, name).toMatchObject(headersFor(tinyHashes));
  expect(Object.keys(headers), name).not.toContain('server');
  expect(Object.keys(headers), name).not.toContain('set-cookie');
}

/** What `fetch` answered, in the shape of a raw answer. */
export async function answerOf(response: Response): Promise<Answer> {
  return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
}
