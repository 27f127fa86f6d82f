import { wipe } from '#shared/crypto/keys.ts';
import { drawCode, type ReturnKey } from '#shared/crypto/return-code.ts';
import { returnKeyOf, startWorker } from '#site/list/return-key.ts';
import { onLeft } from '#site/parts/leaving.ts';

/** A shopping list to come back with. Its key is worked on while somebody reads it. */
export type List = { items: number[]; key: Promise<ReturnKey> };

/** Draws lists and works on their keys, until they are wiped. All of it in memory. */
export class Lists {
  readonly #charityId: string;
  readonly #drawn = new Set<List>();
  readonly #end = new AbortController();
  #waiting: Worker | null = startWorker();

  constructor(charityId: string) {
    this.#charityId = charityId;
    // Ending a thread takes as long as all that leaving does, and one that waits holds nothing yet.
    onLeft(() => this.#waiting?.terminate());
  }

  /** @param items of a list that was drawn and whose key could not be made; without them others are drawn */
  draw(items: number[] = drawCode()): List {
    const worker = this.#waiting ?? startWorker();
    this.#waiting = null;
    const key = returnKeyOf(items, this.#charityId, { worker, signal: this.#end.signal });
    // Whoever waits for it hears of it; until then nobody may.
    key.catch(ignore);
    const list = { items, key };
    this.#drawn.add(list);
    return list;
  }

  wipe(list: List): void {
    list.items.fill(0);
    list.key.then(({ lookup, wrappingKey }) => wipe(lookup, wrappingKey), ignore);
    this.#drawn.delete(list);
  }

  wipeAll(): void {
    // With a reason, or the browser makes an error with the whole way to here in it, while somebody waits to get out.
    this.#end.abort('left');
    for (const list of this.#drawn) this.wipe(list);
  }
}

function ignore(): void {}
