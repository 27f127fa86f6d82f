import type { ThreadEntry } from '#shared/contract/duty.ts';
import { openingsAtOnce } from '#shared/contract/sizes.ts';
import { Refused } from '#shared/crypto/refused.ts';
import { fetchCases, type KnownCase, unwritten } from '#shared/team/cases.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';
import type { Unsealing } from '../unseal.ts';

/** What the team added, by thread; or why it can't be read. A thread without anything is not there. */
export type Cases = ReadonlyMap<string, KnownCase | Refused>;

/**
 * Reads what is newer than was known. A server that shows an older revision than it once did is not believed: what was
 * known stays.
 * @throws {CallRefused | CallLost}
 */
export async function readNewCases(
  onDuty: OnDuty,
  entries: ThreadEntry[],
  known: Cases,
  unseal: Unsealing['cases'],
): Promise<Cases> {
  const wanted = entries.filter(({ threadId, revision }) => revision > revisionIn(known, threadId));
  const cases = new Map(known);
  for (let at = 0; at < wanted.length; at += openingsAtOnce) {
    const batch = wanted.slice(at, at + openingsAtOnce).map(({ threadId }) => threadId);
    const found = await unseal(onDuty, await fetchCases(onDuty, batch));
    for (const [threadId, one] of found) cases.set(threadId, one);
  }
  return cases;
}

/** The case as it can be added to. @throws {Refused} where it can't be read: nothing is written over it */
export function writable(cases: Cases, threadId: string): KnownCase {
  const found = cases.get(threadId) ?? unwritten;
  if (found instanceof Refused) throw found;
  return found;
}

function revisionIn(cases: Cases, threadId: string): number {
  const found = cases.get(threadId);
  return found && !(found instanceof Refused) ? found.revision : 0;
}
