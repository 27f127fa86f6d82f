import type { Logger } from 'pino';
import { causesAt, type Told, tell } from '#api/alerts/causes.ts';
import { type Came, cameBy, dueAt, membersOnShift, tickOf } from '#api/alerts/due.ts';
import { type Known, readKnown, readRules } from '#api/alerts/known.ts';
import { Outbox, type Post } from '#api/alerts/outbox.ts';
import { type Clock, toMinute } from '#api/clock.ts';
import type { Store } from '#api/store/store.ts';
import type { AlertState, OwnAlerts } from '#shared/contract/alerts.ts';

/** Seconds from one mail because of danger to the next: whoever got one looks. */
const dangerRest = 5 * 60;
const minuteMs = 60_000;

type Parts = { store: Store; clock: Clock; log: Logger; post: Post | null };

/**
 * Tells members that they should look at the list, by mails that say no more, at ticks of the clock. What is due and what is
 * sent are apart: a mail server that is slow or down changes no tick, and no request waits for one.
 */
export class Alerts {
  readonly #parts: Parts;
  readonly #outbox: Outbox | null;
  readonly #since: number;
  readonly #looks = new Map<string, number>();
  #came: Came | null = null;
  #told: Told = new Map();
  #newestTick: number;
  #lastDanger = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | null = null;

  /** @param parts `post` is null where no mail server was named: alerts are off */
  constructor(parts: Parts) {
    this.#parts = parts;
    this.#outbox = parts.post && new Outbox(parts.post);
    this.#since = parts.clock();
    this.#newestTick = this.#since;
  }

  /** Takes a turn at the beginning of each minute from now on. */
  begin(): void {
    if (!this.#outbox || this.#timer) return;
    const next = () => {
      this.#timer = setTimeout(
        () => {
          next();
          void this.turn();
        },
        minuteMs - (Date.now() % minuteMs),
      );
      this.#timer.unref();
    };
    next();
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** Says what is due, at a tick that has not been seen to, and tries to send what is. Resolves when each try has ended. */
  async turn(): Promise<void> {
    const now = this.#parts.clock();
    try {
      this.#tick(now);
    } catch (fault) {
      this.#noteFault(fault);
    }
    await this.#send(now);
  }

  /** A member's desk asked for the list. */
  looked(member: string): void {
    this.#looks.set(member, this.#parts.clock());
  }

  /**
   * A desk has opened a referral in immediate danger. Whoever is on shift is told at once, if the charity chose so; where
   * nobody is who gave an address, managers are.
   */
  danger(): void {
    const now = this.#parts.clock();
    const known = this.#outbox && readKnown(this.#parts.store, now);
    if (!known?.rules.dangerAtOnce || now - this.#lastDanger < dangerRest) return;
    this.#lastDanger = now;
    const addresses = this.#parts.store.alertAddresses();
    const present = membersOnShift(known).filter((member) => addresses.has(member));
    if (present.length > 0) this.#outbox?.add(present, 'shift', toMinute(now));
    else this.#outbox?.add(known.managers, 'managers', toMinute(now));
    void this.#send(now);
  }

  /** What a member is told of alerts. */
  of(member: string): OwnAlerts {
    const address = this.#parts.store.alertAddresses().get(member);
    if (address === undefined) return { state: this.#state, own: null };
    const isRefused = this.#outbox?.isRefused(member, address, this.#parts.clock()) ?? false;
    return { state: this.#state, own: { address, isRefused } };
  }

  get #state(): AlertState {
    return this.#outbox?.state ?? { is: 'off' };
  }

  #tick(now: number): void {
    const { store } = this.#parts;
    const rules = this.#outbox && readRules(store);
    if (!rules) return;
    const tick = tickOf(now, rules);
    this.#came ??= cameBy(store.threads(''), tickOf(this.#since, rules));
    if (tick <= this.#newestTick) return;
    this.#newestTick = tick;
    const known = readKnown(store, tick);
    if (known) this.#add(known, this.#came, tick);
  }

  #add(known: Known, before: Came, tick: number): void {
    this.#outbox?.keepFor(membersOnShift(known));
    this.#outbox?.add(dueAt(known, before, tick), 'shift', tick);
    this.#came = cameBy(known.threads, tick);
    const { isNew, told } = tell(causesAt(known, this.#looks, this.#since, tick), this.#told, tick);
    this.#told = told;
    if (isNew) this.#outbox?.add(known.managers, 'managers', tick);
  }

  /** Never throws: nobody waits for it who could do something about that. */
  async #send(now: number): Promise<void> {
    const before = this.#state.is;
    try {
      await this.#outbox?.send(this.#parts.store.alertAddresses(), now);
    } catch (fault) {
      this.#noteFault(fault);
    }
    const after = this.#state;
    // Once for each time that it begins: no address, and nothing that a mail server said, which may name one.
    if (after.is === 'failing' && before !== 'failing')
      this.#parts.log.warn({ why: after.why }, 'alerts do not go out');
  }

  #noteFault(fault: unknown): void {
    this.#parts.log.warn({ fault: fault instanceof Error ? fault.name : 'unknown' }, 'alerts could not be decided');
  }
}
