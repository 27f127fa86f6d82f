import { wipe } from '#shared/crypto/keys.ts';
import { Refused } from '#shared/crypto/refused.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { type CaseKeys, openCases } from '#shared/team/cases.ts';
import { signKeysIn } from '#shared/team/history.ts';
import type { FoundCase, UnsealAnswer, UnsealOrder } from './unseal.ts';
import { openReferrals } from './unsealed.ts';

/** Sealed things and the keys to them in, what they say out. The copies of the keys are overwritten after each order. */
self.addEventListener('message', async ({ data }: MessageEvent<UnsealOrder>) => {
  const { keys, sealed, answer } = data;
  try {
    await sodiumReady();
    answer.postMessage(
      carryOut(sealed, { ...keys, history: { ...keys.history, signKeyOf: signKeysIn(keys.history) } }),
    );
  } catch {
    answer.postMessage(null);
  } finally {
    wipe(...keys.dutyKeys.values());
  }
});

function carryOut(sealed: UnsealOrder['sealed'], keys: CaseKeys): UnsealAnswer {
  if ('threadIds' in sealed) return { referrals: openReferrals(keys, sealed.threadIds, sealed.openings) };
  const cases = [...openCases(keys, sealed.records)].map(
    ([threadId, one]): FoundCase => [threadId, one instanceof Refused ? { refused: one.reason } : one],
  );
  return { cases };
}
