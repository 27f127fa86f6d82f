import { CallLost, CallRefused } from '#shared/calls/call.ts';
import type { Reply } from '#shared/calls/coming-back.ts';
import type { PersonMessage } from '#shared/contract/message.ts';
import type { Holder } from '#shared/contract/return.ts';
import type { Seen } from '#shared/crypto/frames.ts';
import { Refused } from '#shared/crypto/refused.ts';
import type { Pin } from '#shared/crypto/statement.ts';
import type { Language } from '#site/content/languages.ts';
import type * as Open from './open.ts';

/** Why something did not work, as far as words are needed for it. */
export type Fault =
  | { is: 'empty' | 'wrong' | 'tooMany' | 'lost' | 'memory' | 'full' | 'refused' | 'unsafe' }
  | { is: 'unknown'; items: string[] }
  | { is: 'few'; count: number };

const line = { address: '' };
/** A key that changed while somebody wrote is fetched anew; more often than that is a fault of the server. */
const mostSeals = 3;

/** Somebody who came back, from the list they typed to their leaving. All of it is in memory only. */
export class Visit {
  readonly #pin: Pin;
  #code: Promise<typeof Open> | null = null;
  #thread: Open.OwnThread | null = null;
  #seen: Seen = new Map();
  #latest = 0;
  /** What was sealed last, and of what: the same is not sealed twice, however often an answer is lost. */
  #parcel: { of: string; sealed: Sealed } | null = null;

  constructor(pin: Pin) {
    this.#pin = pin;
  }

  /** Who has the list that was opened; only the list tells. */
  get holder(): Holder {
    return this.#thread?.holder ?? 'person';
  }

  /** Fetches what is needed later, for every visitor of the page alike. */
  async prepare(): Promise<void> {
    await this.#load().catch(() => {});
  }

  /** What the team wrote to whoever has this list, or why it was not opened. */
  async open(typed: string): Promise<Reply[] | Fault> {
    return inWords(async () => {
      const code = await this.#load();
      const { items, unknown } = code.readList(typed);
      if (items.length === 0 && unknown.length === 0) return { is: 'empty' };
      if (unknown.length > 0) return { is: 'unknown', items: unknown };
      if (items.length !== code.itemsInCode) return { is: 'few', count: items.length };
      const thread = await code.findThread(
        line,
        await code.returnKeyOf(items, this.#pin.charityId),
        this.#pin.charityId,
      );
      if (!thread) return { is: 'wrong' };
      this.forget();
      this.#thread = thread;
      return this.#read(code, thread);
    });
  }

  /** What the team wrote, as it is now. */
  async look(): Promise<Reply[] | Fault> {
    return inWords(async () => (this.#thread ? this.#read(await this.#load(), this.#thread) : { is: 'wrong' }));
  }

  /** Null once it has arrived. The same goes out in the same bytes. @param said without its time */
  async send(said: Said): Promise<Fault | null> {
    const sent = await this.#post(JSON.stringify(said), (code, thread, keyring) =>
      code.sealMessage(thread, { ...said, at: this.#moment() } as PersonMessage, keyring, this.#seen),
    );
    return 'is' in sent ? sent : null;
  }

  /** Draws another list, and what it is shown with. */
  async draw(language: Language): Promise<Drawn | Fault> {
    return inWords(async () => {
      const code = await this.#load();
      const items = code.drawCode();
      return { items, listed: await code.listedIn(items, language) };
    });
  }

  /** Null once the list that was used until now opens nothing any more. @param items of the new list; null for none */
  async replace(items: number[] | null): Promise<Fault | null> {
    const { charityId } = this.#pin;
    const key = await inWords(async () => items && (await this.#load()).returnKeyOf(items, charityId));
    if (key && 'is' in key) return key;
    const sent = await this.#post(JSON.stringify(['list', items]), (code, thread, keyring) =>
      code.sealReplacement(thread, key, keyring, { seen: this.#seen, now: this.#moment() }),
    );
    if ('is' in sent) return sent;
    this.forget();
    this.#thread = 'next' in sent ? sent.next : null;
    return null;
  }

  /** Wipes keys and what was sealed. */
  forget(): void {
    const thread = this.#thread;
    if (thread) void this.#code?.then((code) => code.wipeThread(thread));
    this.#parcel?.sealed.sent.fill(0);
    this.#thread = null;
    this.#parcel = null;
    this.#seen = new Map();
  }

  /** Now, or a second after what was last sealed: messages are read in the order of their moments. */
  #moment(): number {
    this.#latest = Math.max(deviceClock(), this.#latest + 1);
    return this.#latest;
  }

  async #read(code: typeof Open, thread: Open.OwnThread): Promise<Reply[]> {
    const { replies, seen } = await code.readReplies(line, thread, this.#pin, deviceClock());
    this.#seen = seen;
    return replies;
  }

  async #post(of: string, seal: Sealing): Promise<Fault | Sealed> {
    return inWords(async () => {
      const code = await this.#load();
      for (let seals = 0; ; seals++) {
        const thread = this.#thread;
        if (!thread) return { is: 'wrong' } as const;
        const sealed = await this.#sealed(of, code, thread, seal);
        try {
          await ('record' in sealed ? code.putReplacement(line, sealed) : code.putMessage(line, sealed));
          this.#parcel = null;
          return sealed;
        } catch (refused) {
          const closed = refused instanceof CallRefused && refused.problem.code === 'epoch-closed';
          if (!closed || seals >= mostSeals) throw refused;
          this.#parcel = null;
        }
      }
    });
  }

  async #sealed(of: string, code: typeof Open, thread: Open.OwnThread, seal: Sealing): Promise<Sealed> {
    if (this.#parcel?.of === of) return this.#parcel.sealed;
    const sealed = seal(code, thread, await code.fetchKeyring(line, this.#pin, deviceClock()));
    this.#parcel = { of, sealed };
    return sealed;
  }

  /** @throws {CallLost} where the file did not come */
  async #load(): Promise<typeof Open> {
    this.#code ??= import('./open.ts');
    const code = await this.#code.catch((cause: unknown) => {
      this.#code = null;
      throw new CallLost('the code did not come', { cause });
    });
    await code.sodiumReady();
    return code;
  }
}

/** A list that was drawn, and what it is shown with. */
export type Drawn = { items: number[]; listed: Open.Listed };

/** A message without the time, which is put in when it is sealed. */
export type Said = PersonMessage extends infer One ? (One extends PersonMessage ? Omit<One, 'at'> : never) : never;

type Sealed = Open.SealedMessage | Open.SealedReplacement;
type Sealing = (
  code: typeof Open,
  thread: Open.OwnThread,
  keyring: Awaited<ReturnType<typeof Open.fetchKeyring>>,
) => Sealed;

async function inWords<Result>(act: () => Promise<Result | Fault>): Promise<Result | Fault> {
  try {
    return await act();
  } catch (fault) {
    return faultOf(fault);
  }
}

function faultOf(fault: unknown): Fault {
  if (fault instanceof CallLost) return { is: 'lost' };
  if (fault instanceof Refused) return { is: 'unsafe' };
  if (fault instanceof Error && fault.name === 'CodeFailed') return { is: 'memory' };
  if (!(fault instanceof CallRefused)) return { is: 'refused' };
  const { code, status } = fault.problem;
  if (code === 'thread-unknown') return { is: 'wrong' };
  if (code === 'thread-full') return { is: 'full' };
  return { is: status === 429 ? 'tooMany' : 'refused' };
}

/** Unix seconds, as this device has them. */
function deviceClock(): number {
  return Math.floor(Date.now() / 1000);
}
