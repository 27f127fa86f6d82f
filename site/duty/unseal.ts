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

/**
 * Opens referrals and cases in a worker, so that the page stays alive meanwhile. Each order brings the keys, and the worker
 * itself, with whatever it still holds, ends with the session; what is asked then, or was, counts as lost.
 */
export function startUnsealing(end: AbortSignal): Unsealing {
  let worker: Worker | null = null;
  end.addEventListener('abort', () => worker?.terminate());
  const ask = async ({ history, dutyKeys }: OnDuty, sealed: Sealed): Promise<UnsealAnswer> => {
    if (end.aborted) throw new CallLost('left');
    worker ??= new Worker(ownScript(workerAddress), { type: 'module' });
    const { charityId, keyrings, rosters } = history;
    try {
      return await carry(worker, { keys: { dutyKeys, history: { charityId, keyrings, rosters } }, sealed }, end);
    } catch (fault) {
      // One whose program did not come never will: the next order begins anew.
      worker?.terminate();
      worker = null;
      throw fault;
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

async function carry(worker: Worker, order: Omit<UnsealOrder, 'answer'>, end: AbortSignal): Promise<UnsealAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<UnsealAnswer>();
  const { port1, port2 } = new MessageChannel();
  const over = new AbortController();
  const { signal } = over;
  const fail = () => reject(new Error('the referrals could not be opened'));
  worker.addEventListener('error', fail, { signal });
  end.addEventListener('abort', () => reject(new CallLost('left')), { signal });
  port1.onmessage = ({ data }: MessageEvent<UnsealAnswer | null>) => (data ? resolve(data) : fail());
  worker.postMessage({ ...order, answer: port2 }, [port2]);
  try {
    return await promise;
  } finally {
    over.abort();
    port1.close();
  }
}
