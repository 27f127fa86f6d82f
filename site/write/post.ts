import { CallLost } from '#shared/calls/call.ts';
import type { SelfReferral } from '#shared/contract/referral.ts';
import type { Language } from '#shared/contract/wire.ts';
import { type RefusalReason, Refused } from '#shared/crypto/refused.ts';
import type { Pin } from '#shared/crypto/statement.ts';
import type * as Solver from './puzzle.ts';
import type * as Seal from './seal.ts';
import { type Outcome, sendUntilStored } from './sending.ts';

/** Why nothing may be sealed here: the keyring is not to be trusted, or this browser can't encrypt. */
export type Hindrance = RefusalReason | 'no-lock';

/** What is needed to seal: the code, and a keyring that was held to the pin. */
type Lock = { code: typeof Seal; keyring: Seal.VerifiedKeyring };

const line = { address: '' };

/** Holds the keyring and what was sealed, from the page's first quiet moment to the receipt. All of it in memory. */
export class Post {
  readonly #pin: Pin;
  #code: Promise<typeof Seal> | null = null;
  #lock: Lock | null = null;
  /** What was sealed last, and of which words: the same words are not sealed twice. */
  #parcel: { words: string; sealed: Seal.SealedOpening } | null = null;

  constructor(pin: Pin) {
    this.#pin = pin;
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

  /** Resolves when it is stored, stopped by the signal or refused. The same words go out in the same bytes. */
  async send(
    { referral, language }: { referral: SelfReferral; language: Language },
    signal: AbortSignal,
    onTrouble: () => void,
  ): Promise<Outcome | { is: 'hindered'; hindrance: Hindrance }> {
    const words = JSON.stringify([language, referral]);
    if (this.#parcel?.words !== words) this.forget();
    try {
      const outcome = await sendUntilStored<Lock, Seal.SealedOpening>(
        {
          keyring: async (fresh) => (!fresh && this.#lock) || this.#fetchLock(),
          seal: ({ code, keyring }) => code.sealReferral(referral, language, keyring, deviceClock()),
          put: async (sealed, solution) => (await this.#loadCode()).putOpening(line, sealed, { signal, solution }),
          solve: async ({ sealed }, puzzle) => (await loadSolver()).solveInWorker(sealed, puzzle, signal),
          wait: untilOnlineOrAfter,
        },
        this.#parcel?.sealed ?? null,
        { signal, onTrouble, onSealed: (sealed) => this.#keep(words, sealed) },
      );
      if (outcome.is !== 'stopped') this.forget();
      return outcome;
    } catch (fault) {
      const hindrance = hindranceOf(fault);
      if (!hindrance) throw fault;
      return { is: 'hindered', hindrance };
    }
  }

  /** Overwrites what was sealed. */
  forget(): void {
    this.#parcel?.sealed.sealed.fill(0);
    this.#parcel = null;
  }

  #keep(words: string, sealed: Seal.SealedOpening): void {
    this.forget();
    this.#parcel = { words, sealed };
  }

  async #fetchLock(): Promise<Lock> {
    const code = await this.#loadCode();
    this.#lock = { code, keyring: await code.fetchKeyring(line, this.#pin, deviceClock()) };
    return this.#lock;
  }

  /** @throws {CallLost} where the file did not come, {NoLock} where it does not run */
  async #loadCode(): Promise<typeof Seal> {
    this.#code ??= import('./seal.ts');
    const code = await this.#code.catch((cause: unknown) => {
      this.#code = null;
      throw new CallLost('the code for sealing did not come', { cause });
    });
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

function untilOnlineOrAfter(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(go, milliseconds);
    addEventListener('online', go);
    function go(): void {
      clearTimeout(timer);
      removeEventListener('online', go);
      resolve();
    }
  });
}
