import { CallLost } from '#shared/calls/call.ts';
import type { CaseRecord } from '#shared/contract/case-record.ts';
import type { ThreadId } from '#shared/contract/wire.ts';
import { type RefusalReason, Refused } from '#shared/crypto/refused.ts';
import type { KnownCase } from '#shared/team/cases.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';
import { ownScript } from '#site/parts/trusted.ts';
import workerAddress from './unseal.worker.ts?worker&url';
import type { Unsealed, UnsealReferrals } from './unsealed.ts';

type Keys = Pick<OnDuty, 'dutyKeys'> & { history: Pick<OnDuty['history'], 'charityId' | 'keyrings' | 'rosters'> };
type Sealed = { threadIds: ThreadId[]; openings: Uint8Array } | { records: CaseRecord[] };
/** What the worker is sent. Its answer goes back by the port: null where it could not do it. */
export type UnsealOrder = { keys: Keys; sealed: Sealed; answer: MessagePort };
export type FoundCase = [ThreadId, KnownCase | { refused: RefusalReason }];
export type UnsealAnswer = { referrals: Unsealed[] } | { cases: FoundCase[] };

export type Unsealing = {
  referrals: UnsealReferrals;
  cases: (onDuty: OnDuty, records: CaseRecord[]) => Promise<Map<ThreadId, KnownCase | Refused>>;
};

/** A worker, how many orders it has, and that it was ended, after which it answers none of them. */
type Reader = { worker: Worker; orders: number; gone: AbortController };

/** Readers at once: the page has little to do while they read. */
const most = 2;

/**
 * Opens referrals and cases in workers, so that the page stays alive meanwhile; a second one is begun only where the first is
 * at work. Each order brings the keys, and the workers themselves, with whatever they still hold, end with the session; what
 * is asked then, or was, counts as lost.
 */
export function startUnsealing(end: AbortSignal): Unsealing {
  const readers = new Set<Reader>();
  const dismiss = (reader: Reader) => {
    readers.delete(reader);
    reader.worker.terminate();
    reader.gone.abort();
  };
  end.addEventListener('abort', () => readers.forEach(dismiss));
  const leastBusy = (): Reader => {
    const [first] = [...readers].sort((one, other) => one.orders - other.orders);
    if (first && (first.orders === 0 || readers.size === most)) return first;
    const worker = new Worker(ownScript(workerAddress), { type: 'module' });
    const reader = { worker, orders: 0, gone: new AbortController() };
    readers.add(reader);
    return reader;
  };
  // The first, while the list is still on its way: it has a program to load.
  leastBusy();
  const ask = async ({ history, dutyKeys }: OnDuty, sealed: Sealed): Promise<UnsealAnswer> => {
    if (end.aborted) throw new CallLost('left');
    const reader = leastBusy();
    const { charityId, keyrings, rosters } = history;
    reader.orders += 1;
    try {
      return await carry(reader, { keys: { dutyKeys, history: { charityId, keyrings, rosters } }, sealed }, end);
    } catch (fault) {
      // One whose program did not come never will: the next order begins anew.
      dismiss(reader);
      throw fault;
    } finally {
      reader.orders -= 1;
    }
  };
  return {
    referrals: async (onDuty, threadIds, openings) => {
      const answer = await ask(onDuty, { threadIds, openings });
      return 'referrals' in answer ? answer.referrals : [];
    },
    cases: async (onDuty, records) => {
      const answer = await ask(onDuty, { records });
      const found = 'cases' in answer ? answer.cases : [];
      // Our own errors lose their class on the way.
      return new Map(found.map(([id, one]) => [id, 'refused' in one ? new Refused(one.refused) : one]));
    },
  };
}

async function carry(
  { worker, gone }: Reader,
  order: Omit<UnsealOrder, 'answer'>,
  end: AbortSignal,
): Promise<UnsealAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<UnsealAnswer>();
  const { port1, port2 } = new MessageChannel();
  const over = new AbortController();
  const { signal } = over;
  const fail = () => reject(end.aborted ? new CallLost('left') : new Error('the referrals could not be opened'));
  worker.addEventListener('error', fail, { signal });
  gone.signal.addEventListener('abort', fail, { signal });
  port1.onmessage = ({ data }: MessageEvent<UnsealAnswer | null>) => (data ? resolve(data) : fail());
  // Handed over, not copied: nobody needs them here any more.
  const handed = 'openings' in order.sealed ? [order.sealed.openings.buffer] : [];
  worker.postMessage({ ...order, answer: port2 }, [port2, ...handed]);
  try {
    return await promise;
  } finally {
    over.abort();
    port1.close();
  }
}
