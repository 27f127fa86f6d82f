import { nanoid } from 'nanoid';
import type { Store } from '#api/store/store.ts';

/** Tells desks that something in the queue has changed, and nothing more; they then look for themselves. */
export class Live {
  #mark = nanoid();
  readonly #waiting = new Set<() => void>();

  /** A mark of the queue as it now is. It says nothing but whether it is another one. */
  get mark(): string {
    return this.#mark;
  }

  changed(): void {
    this.#mark = nanoid();
    this.end();
  }

  /** Resolves when the mark is another than `since`, or after so many milliseconds, or when the server stops. */
  async otherThan(since: string, milliseconds: number): Promise<string> {
    if (since === this.#mark) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const late = setTimeout(resolve, milliseconds);
      this.#waiting.add(resolve);
      await promise;
      clearTimeout(late);
      this.#waiting.delete(resolve);
    }
    return this.#mark;
  }

  /** Answers everybody who waits. */
  end(): void {
    for (const resolve of this.#waiting) resolve();
  }
}

/** Whether a write did something. Strangers can have one that did nothing as often as they like. */
function isChange(result: unknown): boolean {
  return result === 'created' || result === 'stored' || (typeof result === 'object' && result !== null);
}

/** What changes the queue that desks show, and who is on shift. */
const changes = [
  'putOpening',
  'changeThread',
  'writeCase',
  'hideThread',
  'putFrame',
  'replaceReturn',
  'putPart',
  'nextEpoch',
  'succeed',
  'changeRota',
  'writeHandOver',
] as const;

/** The same store, which tells of each change once it is on the disk. */
export function watched(store: Store, live: Live): Store {
  const telling = Object.fromEntries(
    changes.map((name) => [
      name,
      async (...given: unknown[]) => {
        const result = await (store[name] as (...given: unknown[]) => Promise<unknown>)(...given);
        if (isChange(result)) live.changed();
        return result;
      },
    ]),
  );
  return { ...store, ...telling };
}
