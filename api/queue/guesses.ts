import { createHmac, randomBytes } from 'node:crypto';
import type { Clock } from '#api/clock.ts';
import { tooMany } from '#api/refusal.ts';
import type { Visitor } from '#api/visitor.ts';

/** Wrong proofs in one window: for a name from one address, and for a name from all addresses that never got in. */
const most = { pair: 10, name: 30 } as const;
/** Seconds. After it everything counts from nothing again: nobody is locked out for good. */
const window = 15 * 60;
/** Marks that are counted at one time; the one that was there first is forgotten first. */
const remembered = 100_000;
const aDay = 24 * 60 * 60;

/**
 * Counts wrong guesses at sign-in, for known and unknown names alike. Names and addresses are keyed hashes; the key and
 * the counts are in memory only. An address that a name signed in from today is not shut out by what others guess.
 */
export class Guesses {
  readonly #clock: Clock;
  #key = randomBytes(32);
  #wrong = new Map<string, number>();
  #known = new Set<string>();
  #window = 0;
  #day = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** @throws {Refusal} 'too-many' before a guess is even looked at */
  insist(name: string, visitor: Visitor): void {
    this.#renew();
    const { pair, all } = this.#marks(name, visitor);
    const shut = this.#count(pair) >= most.pair || (this.#count(all) >= most.name && !this.#known.has(pair));
    if (shut) throw tooMany(window - (this.#clock() % window));
  }

  wrong(name: string, visitor: Visitor): void {
    const { pair, all } = this.#marks(name, visitor);
    this.#add(pair);
    if (!this.#known.has(pair)) this.#add(all);
  }

  right(name: string, visitor: Visitor): void {
    const { pair } = this.#marks(name, visitor);
    this.#wrong.delete(pair);
    this.#known.add(pair);
  }

  #add(mark: string): void {
    this.#wrong.set(mark, this.#count(mark) + 1);
    const [oldest] = this.#wrong.size > remembered ? this.#wrong.keys() : [];
    if (oldest !== undefined) this.#wrong.delete(oldest);
  }

  #count(mark: string): number {
    return this.#wrong.get(mark) ?? 0;
  }

  #marks(name: string, { mark }: Visitor): { pair: string; all: string } {
    const hash = (text: string) => createHmac('sha256', this.#key).update(text).digest('base64url');
    return { pair: hash(`${mark} ${name}`), all: hash(name) };
  }

  #renew(): void {
    const now = this.#clock();
    if (Math.floor(now / aDay) !== this.#day) {
      this.#day = Math.floor(now / aDay);
      this.#key = randomBytes(32);
      this.#known = new Set();
      this.#wrong = new Map();
    }
    if (Math.floor(now / window) !== this.#window) {
      this.#window = Math.floor(now / window);
      this.#wrong = new Map();
    }
  }
}
