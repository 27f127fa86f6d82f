import { randomBytes } from 'node:crypto';
import { nanoid } from 'nanoid';
import { pino } from 'pino';
import { Alerts } from '#api/alerts/alerts.ts';
import { claim } from '#api/queue/claims.ts';
import type { Store } from '#api/store/store.ts';
import type { RotaPlan } from '#shared/contract/rota.ts';

const minute = 60;
const hour = 60 * minute;

/** A Sunday, a week before the night in which the clocks go back, the 25th of October 2026. */
const sunday = Date.parse('2026-10-18T00:03:00Z') / 1000;

/** One at work on weekdays and one on call each night; at weekends nobody by day. */
export function planOf(byDay: string, byNight: string): RotaPlan {
  const common = { since: '2026-01-01', bankHolidays: 'as-usual' } as const;
  return {
    weekly: [
      { ...common, id: nanoid(), member: byDay, kind: 'duty', days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' },
      {
        ...common,
        id: nanoid(),
        member: byNight,
        kind: 'on-call',
        days: [1, 2, 3, 4, 5, 6, 7],
        from: '17:00',
        to: '09:00',
      },
    ],
    single: [],
    changes: [],
  };
}

/** Somebody writes in; what they sealed is random bytes here. */
async function writeSealed(store: Store, now: number): Promise<string> {
  const threadId = nanoid();
  const record = { lookup: randomBytes(32), wrapped: randomBytes(168) };
  const opening = {
    threadId,
    epoch: 1,
    token: randomBytes(32),
    record,
    sealed: randomBytes(64),
    lane: 'usual',
  } as const;
  await store.putOpening({ ...opening, at: now - (now % minute) });
  return threadId;
}

export type Simulated = {
  store: Store;
  /** Who looks at the list all day, and claims what has come. */
  worker: string;
  /** The times of the day at which somebody writes, in seconds; each is opened so much later. */
  writes?: { at: number[]; openedAfter: number };
  days?: number;
};

/** Every mail of a fortnight, or of so many days, as `who when`, with times in UTC. */
export async function mailsOf({ store, worker, writes, days = 14 }: Simulated): Promise<string[]> {
  const mails: string[] = [];
  const clock = { now: sunday };
  const post = async (address: string) => {
    mails.push(`${address} ${new Date(clock.now * 1000).toISOString()}`);
    return 'sent' as const;
  };
  const alerts = new Alerts({ store, clock: () => clock.now, log: pino({ level: 'silent' }), post });
  const waiting: { threadId: string; openAt: number }[] = [];
  for (; clock.now < sunday + days * 24 * hour; clock.now += minute) {
    const today = clock.now % (24 * hour);
    for (const at of writes?.at ?? []) {
      if (at < today - minute || at >= today) continue;
      waiting.push({ threadId: await writeSealed(store, clock.now), openAt: clock.now + (writes?.openedAfter ?? 0) });
    }
    while (waiting[0] && waiting[0].openAt <= clock.now)
      await open(store, worker, waiting.shift()?.threadId ?? '', clock.now);
    alerts.looked(worker);
    // A turn each minute finds nothing to do between ticks; one of them here.
    if (clock.now % (15 * minute) < 2 * minute) await alerts.turn();
  }
  return mails;
}

/** Claimed, and closed in the same go. */
async function open(store: Store, worker: string, threadId: string, now: number): Promise<void> {
  const entry = { at: now, actor: worker, act: 'claimed' };
  await store.changeThread(threadId, claim(worker, now), entry);
  await store.changeThread(threadId, () => ({ claimedBy: null, claimedUntil: null, closedBy: worker }), entry);
}
