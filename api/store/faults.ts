import { Refusal } from '#api/refusal.ts';
import type { Store } from '#api/store/store.ts';

/** What SQLite said, in its own fixed words ("database or disk is full"): the operator's log may say so much. */
class StorageFault extends Error {
  override readonly name = 'StorageFault';
  readonly code: string;

  constructor(cause: unknown) {
    super('the database could not do it', { cause });
    this.code = cause instanceof Error && 'errstr' in cause ? String(cause.errstr) : 'no transaction';
  }
}

export function unavailable(cause: unknown): Refusal {
  return new Refusal('storage-unavailable', undefined, { cause: new StorageFault(cause) });
}

export function isStorageFault(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ERR_SQLITE_ERROR';
}

/** SQLITE_BUSY and SQLITE_LOCKED: another process holds the database. */
export function isBusy(cause: unknown): boolean {
  if (!isStorageFault(cause)) return false;
  const code = Number((cause as { errcode?: number }).errcode) & 0xff;
  return code === 5 || code === 6;
}

/** The same store, whose reads too are refused as 'storage-unavailable' where the database can't be read. */
export function inWords(store: Store): Store {
  const acts = Object.entries(store).map(([name, act]) => [name, guarded(act)]);
  return Object.fromEntries(acts) as Store;
}

function guarded(act: (...given: never[]) => unknown) {
  return (...given: never[]) => {
    try {
      return act(...given);
    } catch (cause) {
      throw isStorageFault(cause) ? unavailable(cause) : cause;
    }
  };
}
