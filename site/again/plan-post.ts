import { PersonMessage } from '#shared/contract/message.ts';
import type { Pin } from '#shared/crypto/statement.ts';
import { untilOnlineOrAfter } from '#site/parts/waiting.ts';
import { type Filled, Post, type Sent } from '#site/write/post.ts';
import { candidateOf } from '#site/write/referring.ts';
import { pauseAfter, unlessStopped } from '#site/write/sending.ts';
import type { Said, Visit } from './visit.ts';

/** Sends a plan under the thread that was opened with a list, and not as a referral of its own. */
export class PlanPost extends Post {
  readonly #visit: Visit;

  constructor(pin: Pin, visit: Visit) {
    super(pin);
    this.#visit = visit;
  }

  /** Resolves when it is stored, stopped or refused; what can pass is waited out. The same plan goes out in the same bytes. */
  override async send({ form, draft }: Filled, signal: AbortSignal, onTrouble: () => void): Promise<Sent> {
    const { at: _, ...said } = PersonMessage.parse(candidateOf(form, draft));
    try {
      for (let tries = 0; ; tries += 1) {
        const fault = await unlessStopped(() => this.#visit.send(said as Said), signal);
        if (!fault) return { is: 'stored', carried: null };
        if (fault.is !== 'lost' && fault.is !== 'tooMany') return { is: 'refused' };
        onTrouble();
        await unlessStopped(() => untilOnlineOrAfter(pauseAfter(tries)), signal);
      }
    } catch (fault) {
      if (signal.aborted) return { is: 'stopped' };
      throw fault;
    }
  }
}
