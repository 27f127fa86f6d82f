/** Bodies that are held in memory at once: of all callers, and of one of them. */
const usual = { most: 64, each: 4 };

/** Hands out turns at what takes much memory. Nobody waits for one: a caller without a turn is told to come again. */
export class Turns {
  readonly #limits: typeof usual;
  readonly #taken = new Map<string, number>();
  #all = 0;

  constructor(limits = usual) {
    this.#limits = limits;
  }

  /** A turn, or null where there is none. Disposing gives it back. @param mark who calls, as a visitor is marked */
  take(mark: string): Disposable | null {
    const own = this.#taken.get(mark) ?? 0;
    if (this.#all >= this.#limits.most || own >= this.#limits.each) return null;
    this.#all += 1;
    this.#taken.set(mark, own + 1);
    return { [Symbol.dispose]: () => this.#giveBack(mark) };
  }

  #giveBack(mark: string): void {
    this.#all -= 1;
    const left = (this.#taken.get(mark) ?? 0) - 1;
    if (left > 0) this.#taken.set(mark, left);
    else this.#taken.delete(mark);
  }
}
