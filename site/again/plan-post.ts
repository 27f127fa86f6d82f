import { PersonMessage } from '#shared/contract/message.ts';
import type { Pin } from '#shared/crypto/statement.ts';
import { untilOnlineOrAfter } from '#site/parts/waiting.ts';
import { type Filled, Post, type Sent } from '#site/write/post.ts';
import { candidateOf } from '#site/write/referring.ts';
import { pauseAfter, unlessStopped } from '#site/write/sending.ts';
import type { Fault, Said, Visit } from './visit.ts';

/** Sends a plan under the thread that was opened with a list, and not as a referral of its own. */
export class PlanPost extends Post {
  readonly #visit: Visit;
  #sending: { of: string; ends: Promise<Fault | null> } | null = null;

  constructor(pin: Pin, visit: Visit) {
    super(pin);
    this.#visit = visit;
  }

  /** The judge of phone numbers only: nobody takes a list along from here. */
  override async bring(): Promise<void> {
    await this.loadCode().catch(() => {});
  }

  /** Resolves when it is stored, stopped or refused; no answer is waited out. The same plan is sent once, though it was stopped. */
  override async send({ form, draft }: Filled, signal: AbortSignal, onTrouble: () => void): Promise<Sent> {
    const { at: _, ...said } = PersonMessage.parse(candidateOf(form, draft));
    try {
      for (let tries = 0; ; tries += 1) {
        const fault = await unlessStopped(() => this.#once(said as Said), signal);
        if (!fault) return { is: 'stored', carried: null };
        if (fault.is === 'unsafe') return { is: 'hindered', hindrance: 'signature' };
        if (fault.is !== 'lost' && fault.is !== 'tooMany') return { is: 'refused' };
        onTrouble();
        await unlessStopped(() => untilOnlineOrAfter(pauseAfter(tries)), signal);
      }
    } catch (fault) {
      if (signal.aborted) return { is: 'stopped' };
      throw fault;
    }
  }

  /** What is on its way, or has arrived, is not sent beside it. */
  #once(said: Said): Promise<Fault | null> {
    const of = JSON.stringify(said);
    if (this.#sending?.of !== of) this.#sending = { of, ends: this.#visit.send(said) };
    const { ends } = this.#sending;
    return ends.then((fault) => {
      if (fault && this.#sending?.ends === ends) this.#sending = null;
      return fault;
    });
  }
}
