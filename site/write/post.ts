import { CallLost } from '#shared/calls/ended.ts';
import type { Taken } from '#shared/contract/opening.ts';
import type { Referral } from '#shared/contract/referral.ts';
import type { Language } from '#shared/contract/wire.ts';
import { type RefusalReason, Refused } from '#shared/crypto/refused.ts';
import type { Pin } from '#shared/crypto/statement.ts';
import { untilOnlineOrAfter } from '#site/parts/waiting.ts';
import { type Draft, filesIn } from './draft.ts';
import type { NumberFault } from './faults.ts';
import type { FileFault } from './files/choice.ts';
import type { Carried, Packed } from './files/packing.ts';
import { howIn } from './forms.ts';
import type { List, Lists } from './list.ts';
import type * as Solver from './puzzle.ts';
import { allAsked, type Form, referralOf, wantsList } from './referring.ts';
import type * as Seal from './seal.ts';
import { loadSealCode } from './seal-code.ts';
import { type Outcome, sendUntilStored, unlessStopped } from './sending.ts';

/** Why nothing may be sealed here: the keyring is not to be trusted, or this browser can't encrypt. */
export type Hindrance = RefusalReason | 'no-lock';

/** What is needed to seal: the code, and a keyring that was held to the pin. */
type Lock = { code: typeof Seal; keyring: Seal.VerifiedKeyring };

/** What is to be sent: the referral, and what goes with it. */
export type Parcel = {
  referral: Referral;
  language: Language;
  /** Sent after their opening, under its token. */
  files: readonly File[];
  /** To come back with; null where none is wanted. */
  list: List | null;
  /** How it came to the member who takes it down; null where somebody writes in for themselves. */
  how: Taken['how'] | null;
};

const line = { address: '' };

/** How sending ended. What is stored may have files that are still to come; without its list or files nothing was sent. */
export type Sent =
  | { is: 'stored'; carried: Carried | null }
  | { is: Exclude<Outcome['is'], 'stored'> | 'unlisted' | 'vanished' }
  | { is: 'hindered'; hindrance: Hindrance };

/** A form as it was filled in, and the list that was shown with it. */
export type Filled = { form: Form; draft: Draft; language: Language; list: List | null };

/**
 * @throws {z.core.$ZodError} for a draft that has faults (faults.ts)
 */
export function parcelOf({ form, draft, language, list }: Filled): Parcel {
  const asked = allAsked(form, draft).map(({ field }) => field);
  const files = asked.flatMap(({ kind, at }) => (kind === 'files' ? filesIn(draft[at]) : []));
  const how = asked.some(({ at }) => at === '_how') ? howIn(draft) : null;
  return { referral: referralOf(form, draft), language, files, list: wantsList(form, draft) ? list : null, how };
}

/** Holds the keyring and what was sealed, from the page's first quiet moment to the receipt. All of it in memory. */
export class Post {
  readonly #pin: Pin;
  readonly #take: (parcel: Parcel) => Seal.Writing['take'];
  #lock: Lock | null = null;
  #judge: typeof Seal.judgeNumber | null = null;
  #judgeFiles: typeof Seal.faultsOfFiles | null = null;
  #lists: Lists | null = null;
  #packed: Packed | null = null;
  #carried: { carried: Carried; token: Uint8Array } | null = null;
  /** What was sealed last, and of which words: the same words are not sealed twice. */
  #parcel: { words: string; sealed: Seal.SealedOpening } | null = null;

  /** @param take signs what a member takes down */
  constructor(pin: Pin, take: (parcel: Parcel) => Seal.Writing['take'] = () => undefined) {
    this.#pin = pin;
    this.#take = take;
  }

  /**
   * Fetches and checks what sealing needs, for every visitor alike, so that a visit tells nobody who will write.
   * No answer is no hindrance yet: it is asked for again when something is sent.
   */
  async prepare(): Promise<Hindrance | null> {
    try {
      await this.#fetchLock();
      return null;
    } catch (fault) {
      return hindranceOf(fault);
    }
  }

  /** What is wrong with a phone number as people write them; null until the code that knows has come. */
  get judge(): ((number: string) => NumberFault | null) | null {
    return this.#judge;
  }

  /** What is wrong with files that were chosen; null until the code that knows has come. */
  get judgeFiles(): ((files: readonly File[]) => FileFault[]) | null {
    return this.#judgeFiles;
  }

  /** Fetches what only some need, for every visitor alike, so that nothing is asked for by whoever needs it. */
  async bring(language: Language): Promise<void> {
    try {
      const code = await this.loadCode();
      this.#lists ??= new code.Lists(this.#pin.charityId);
      await code.listedIn([], language);
    } catch {
      // Each part is asked for again when it is needed, and says so where it does not come.
    }
  }

  /** Draws a list, or works once more on that which was drawn. @throws {CallLost} */
  async draw(was: List | null): Promise<List> {
    const code = await this.loadCode();
    this.#lists ??= new code.Lists(this.#pin.charityId);
    return this.#lists.draw(was?.items);
  }

  /**
   * Resolves when it is stored, stopped by the signal or refused. The same words, list and files go out in the same bytes.
   * @throws {z.core.$ZodError} for a draft that has faults (faults.ts)
   */
  async send(filled: Filled, signal: AbortSignal, onTrouble: () => void): Promise<Sent> {
    const parcel = parcelOf(filled);
    const { referral, language, how, list, files } = parcel;
    try {
      const returnKey = await unlessStopped(async () => list?.key.catch(() => null), signal);
      if (returnKey === null) return { is: 'unlisted' };
      const packed = await unlessStopped(() => this.#pack(files), signal);
      if (!packed) return { is: 'vanished' };
      const attachments = packed.notes;
      const words = JSON.stringify([language, how, referral, list?.items, attachments.map(({ id }) => id)]);
      if (this.#parcel?.words !== words) this.#drop();
      const outcome = await sendUntilStored<Lock, Seal.SealedOpening>(
        {
          keyring: async (fresh) => (!fresh && this.#lock) || this.#fetchLock(),
          seal: ({ code, keyring }) => {
            const take = this.#take(parcel);
            const writing = { referral, language, attachments, returnKey, ...(take && { take }) };
            return code.sealReferral(writing, keyring, deviceClock());
          },
          put: async (sealed, solution) => (await this.loadCode()).putOpening(line, sealed, { signal, solution }),
          solve: async ({ sealed }, puzzle) => (await loadSolver()).solveInWorker(sealed, puzzle, signal),
          wait: untilOnlineOrAfter,
        },
        this.#parcel?.sealed ?? null,
        { signal, onTrouble, onSealed: (sealed) => this.#keep(words, sealed) },
      );
      if (outcome.is !== 'stored') {
        if (outcome.is === 'refused') this.#drop();
        return { is: outcome.is };
      }
      return { is: 'stored', carried: await this.#stored(list) };
    } catch (fault) {
      if (signal.aborted) return { is: 'stopped' };
      const hindrance = hindranceOf(fault);
      if (!hindrance) throw fault;
      return { is: 'hindered', hindrance };
    }
  }

  /** Overwrites what was sealed, drawn and is on its way. */
  forget(): void {
    this.#drop();
    this.#lists?.wipeAll();
    this.#lists = null;
    this.#packed = null;
    this.#letGo();
  }

  #letGo(): void {
    this.#carried?.carried.sending.wipe();
    this.#carried?.token.fill(0);
    this.#carried = null;
  }

  #drop(): void {
    this.#parcel?.sealed.sealed.fill(0);
    this.#parcel?.sealed.token.fill(0);
    this.#parcel = null;
  }

  /** The files' notes, made once for the same files; null where one can't be read any more. */
  async #pack(files: readonly File[]): Promise<Packed | null> {
    const was = this.#packed;
    if (was && was.files.length === files.length && files.every((file, at) => file === was.files[at])) return was;
    this.#packed = files.length > 0 ? await (await this.loadCode()).packed(files) : { files, notes: [], attached: [] };
    return this.#packed;
  }

  /** After the 201 the list is in nobody's hands but theirs, and only what files need is left. */
  async #stored(list: List | null): Promise<Carried | null> {
    const [parcel, packed] = [this.#parcel, this.#packed];
    this.#letGo();
    if (list) this.#lists?.wipe(list);
    this.#packed = null;
    if (parcel && packed && packed.files.length > 0) {
      const thread = { threadId: parcel.sealed.threadId, token: parcel.sealed.token.slice() };
      const carried = (await this.loadCode()).carriedOf(packed, thread);
      this.#carried = { carried, token: thread.token };
    }
    this.#drop();
    return this.#carried?.carried ?? null;
  }

  #keep(words: string, sealed: Seal.SealedOpening): void {
    this.#drop();
    this.#parcel = { words, sealed };
  }

  async #fetchLock(): Promise<Lock> {
    const code = await this.loadCode();
    this.#lock = { code, keyring: await code.fetchKeyring(line, this.#pin, deviceClock()) };
    return this.#lock;
  }

  /** @throws {CallLost} where the file did not come, {NoLock} where it does not run */
  protected async loadCode(): Promise<typeof Seal> {
    const code = await loadSealCode();
    this.#judge = code.judgeNumber;
    this.#judgeFiles = code.faultsOfFiles;
    await code.sodiumReady().catch((cause: unknown) => {
      throw new NoLock('WebAssembly does not run', { cause });
    });
    return code;
  }
}

/** Fetched only when a server asks for a puzzle, which hardly ever happens. @throws {CallLost} where it did not come */
async function loadSolver(): Promise<typeof Solver> {
  return import('./puzzle.ts').catch((cause: unknown) => {
    throw new CallLost('the code for the puzzle did not come', { cause });
  });
}

/** Unix seconds, as this device has them. */
function deviceClock(): number {
  return Math.floor(Date.now() / 1000);
}

/** The browser can't encrypt. */
class NoLock extends Error {
  override readonly name = 'NoLock';
}

function hindranceOf(fault: unknown): Hindrance | null {
  if (fault instanceof Refused) return fault.reason;
  return fault instanceof NoLock ? 'no-lock' : null;
}
