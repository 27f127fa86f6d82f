import { type RefusalCode, refusals } from '#shared/contract/problems.ts';
import type { Puzzle } from '#shared/contract/puzzle.ts';

type Along = ErrorOptions & {
  /** Sent with the refusal: `allow`, `retry-after`. */
  headers?: Record<string, string>;
  puzzle?: Puzzle;
};

/** A refusal on its way to becoming a problem document. Its cause is for the log's error name only. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;
  readonly field: string | undefined;
  readonly headers: Record<string, string>;
  readonly puzzle: Puzzle | undefined;

  constructor(code: RefusalCode, field?: string, { headers = {}, puzzle, ...options }: Along = {}) {
    super(refusals[code][1], options);
    this.code = code;
    this.field = field;
    this.headers = headers;
    this.puzzle = puzzle;
  }
}

/** @param seconds until it is worth trying again */
export function tooMany(seconds: number): Refusal {
  return new Refusal('too-many', undefined, { headers: { 'retry-after': String(seconds) } });
}
