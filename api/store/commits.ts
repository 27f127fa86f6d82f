import type { DatabaseSync } from 'node:sqlite';
import { isBusy, isStorageFault, unavailable } from '#api/store/faults.ts';

type Waiting = { write: () => unknown; resolve: (value: unknown) => void; reject: (reason: unknown) => void };

/** How long a write waits for a database that another process holds before it is refused in words. */
const patience = { tries: 200, betweenMs: 25 };

/**
 * Group commit: writes that arrive together run in one transaction and share its one sync to disk. A write's promise
 * settles only after that commit, so an answer given after it is about something that is on the disk.
 */
export class Commits {
  readonly #database: DatabaseSync;
  #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;
  /** A failed write could not be undone by itself: nothing of its batch may be committed. */
  #halfUndone = false;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /**
   * Runs a synchronous write within the next transaction. If it throws, only its own changes are undone.
   * @throws what `write` threw, or Refusal 'storage-unavailable' when nothing could be committed
   */
  run<T>(write: () => T): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    this.#waiting.push({ write, resolve, reject });
    this.#running ??= this.#flush().finally(() => {
      this.#running = null;
    });
    return promise as Promise<T>;
  }

  /** Resolves when everything that was given to `run` has settled. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #flush(): Promise<void> {
    // One turn of the event loop, so that requests that arrived together are committed together.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) {
      if (!(await this.#begin())) continue;
      this.#commit(this.#waiting.splice(0));
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async #begin(): Promise<boolean> {
    for (let left = patience.tries; ; left--) {
      this.#rollBack();
      try {
        this.#database.exec('BEGIN IMMEDIATE');
        return true;
      } catch (cause) {
        if (isBusy(cause) && left > 0) {
          await new Promise((resolve) => setTimeout(resolve, patience.betweenMs));
          continue;
        }
        for (const { reject } of this.#waiting.splice(0)) reject(unavailable(cause));
        return false;
      }
    }
  }

  #commit(batch: Waiting[]): void {
    this.#halfUndone = false;
    const settle = batch.map((waiting) => this.#attempt(waiting));
    try {
      if (this.#halfUndone) throw unavailable('half undone');
      // Without a transaction (a full disk ended it) this throws as well, and every write of the batch is refused.
      this.#database.exec('COMMIT');
    } catch (cause) {
      this.#rollBack();
      for (const { reject } of batch) reject(unavailable(cause));
      return;
    }
    for (const done of settle) done();
  }

  #attempt({ write, resolve, reject }: Waiting): () => void {
    try {
      if (!this.#database.isTransaction) throw unavailable('an earlier write ended the transaction');
      this.#database.exec('SAVEPOINT write');
      const value = write();
      this.#database.exec('RELEASE write');
      return () => resolve(value);
    } catch (cause) {
      this.#undo();
      return () => reject(isStorageFault(cause) ? unavailable(cause) : cause);
    }
  }

  #undo(): void {
    // A full disk rolls the whole transaction back by itself, and then there is no savepoint left.
    if (!this.#database.isTransaction) return;
    try {
      this.#database.exec('ROLLBACK TO write; RELEASE write');
    } catch {
      this.#halfUndone = true;
    }
  }

  #rollBack(): void {
    try {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
    } catch {
      // The next BEGIN tries again; until it succeeds, every write is refused in words.
    }
  }
}
