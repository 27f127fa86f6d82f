import { toMinute } from '#api/clock.ts';
import type { AlertState, MailTrouble } from '#shared/contract/alerts.ts';

/** How an attempt to send ended; 'no-address' where the mail server says for good that there is none such. */
export type Sent = 'sent' | 'no-address' | MailTrouble;

/** Sends one mail, as of a moment, and says how it ended. It never waits for longer than a minute or so, and never throws. */
export type Post = (address: string, at: number) => Promise<Sent>;

/** Whether it is for somebody's shift, with which it ends, or for managers, who are told in any case. */
type Because = 'shift' | 'managers';

type Waiting = { at: number; because: Because; tries: number; next: number; underWay: boolean };

/** Seconds until the next try: 1, 2, 4, 8 minutes, and then a quarter of an hour. Greylisting wants a few minutes. */
function pauseAfter(tries: number): number {
  return Math.min(2 ** (tries - 1), 15) * 60;
}

/** Seconds in which an address that was refused is left alone. */
const restAfterRefusal = 60 * 60;
/** Seconds since another's mail went out in which one that has to wait is its own address's trouble, and not everybody's. */
const others = 30 * 60;
/** Mails that are sent at one time: mail servers take few connections from one sender. */
const atOnce = 3;

/**
 * The mails that are due and not sent. As all say the same, there is one for each member at most: a mail server that was
 * down for a day is sent one, not ninety-six. Nobody waits for it.
 */
export class Outbox {
  readonly #post: Post;
  readonly #waiting = new Map<string, Waiting>();
  readonly #refused = new Map<string, { address: string; until: number }>();
  #lastSent: number | null = null;
  #trouble: { why: MailTrouble; since: number } | null = null;

  constructor(post: Post) {
    this.#post = post;
  }

  get state(): AlertState {
    const lastSent = this.#lastSent;
    return this.#trouble ? { is: 'failing', ...this.#trouble, lastSent } : { is: 'working', lastSent };
  }

  /** Whether the mail server refused just this address of a member's a while ago. */
  isRefused(member: string, address: string, now: number): boolean {
    const refused = this.#refused.get(member);
    return refused?.address === address && refused.until > now;
  }

  /** @param at the tick that it is for, Unix seconds */
  add(members: Iterable<string>, because: Because, at: number): void {
    for (const member of members) {
      const earlier = this.#waiting.get(member);
      // One that waits for its next try is tried at the tick, like a new one.
      this.#waiting.set(member, {
        at,
        because: earlier?.because === 'managers' ? 'managers' : because,
        tries: 0,
        next: at,
        underWay: earlier?.underWay ?? false,
      });
    }
  }

  /** Drops what was for a shift that is over. */
  keepFor(onShift: Iterable<string>): void {
    const present = new Set(onShift);
    for (const [member, { because }] of this.#waiting) {
      if (because === 'shift' && !present.has(member)) this.#waiting.delete(member);
    }
  }

  /** Tries what is due now. Resolves when each try has ended. */
  async send(addresses: ReadonlyMap<string, string>, now: number): Promise<void> {
    const due: [member: string, address: string][] = [];
    for (const [member, { address }] of this.#refused)
      if (addresses.get(member) !== address) this.#refused.delete(member);
    for (const [member, { next, underWay }] of this.#waiting) {
      const address = addresses.get(member);
      if (address === undefined || this.isRefused(member, address, now)) this.#waiting.delete(member);
      else if (next <= now && !underWay) due.push([member, address]);
    }
    const lanes = Array.from({ length: atOnce }, async () => {
      for (let one = due.shift(); one; one = due.shift()) await this.#try(...one, now);
    });
    await Promise.all(lanes);
  }

  async #try(member: string, address: string, now: number): Promise<void> {
    const begun = this.#waiting.get(member);
    if (!begun) return;
    begun.underWay = true;
    const ended = await this.#post(address, begun.at);
    this.#note(ended, now);
    // A tick may have come meanwhile, and its mail is still due; or nothing is any more.
    const current = this.#waiting.get(member);
    if (ended === 'no-address') this.#refused.set(member, { address, until: now + restAfterRefusal });
    if (!current) return;
    current.underWay = false;
    if (ended === 'no-address') this.#waiting.delete(member);
    else if (ended !== 'sent')
      Object.assign(current, { tries: begun.tries + 1, next: now + pauseAfter(begun.tries + 1) });
    else if (current.at === begun.at) this.#waiting.delete(member);
    else Object.assign(current, { tries: 0, next: current.at });
  }

  #note(ended: Sent, now: number): void {
    if (ended === 'sent') this.#lastSent = toMinute(now);
    // An address that is none tells that the mail server answers.
    if (ended === 'sent' || ended === 'no-address') this.#trouble = null;
    else if (ended === 'later' && this.#lastSent !== null && now - this.#lastSent < others) return;
    else this.#trouble = { why: ended, since: this.#trouble?.since ?? toMinute(now) };
  }
}
