import { beforeAll, expect, test } from 'vitest';
import { CallLost } from '#shared/calls/call.ts';
import { fetchKeyring, putOpening, sealReferral } from '#shared/calls/opening.ts';
import { nameIn } from '#shared/contract/about.ts';
import { openingsAtOnce } from '#shared/contract/sizes.ts';
import { stretch } from '#shared/crypto/passphrase.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { signIn } from '#shared/team/sign-in.ts';
import { type QueuedReferral, readQueue } from '#site/duty/referrals.ts';
import { openHere } from '#site/duty/unsealed.ts';
import { startService } from '#tests/api/service.ts';
import { exampleFounding } from '#tests/examples/charity.ts';
import { exampleReferral } from '#tests/examples/referral.ts';
import { setUp } from '#tests/path/team.ts';

beforeAll(sodiumReady);

type Read = (threadId: string) => Uint8Array | null;

/** A manager at a desk with a queue of so many, whose openings come to them as `pass` lets them. */
async function openDesk(count: number, pass: (read: Read, threadId: string) => ReturnType<Read>) {
  const service = await startService((store) => ({
    ...store,
    sealedOpening: (threadId, member) => pass((id) => store.sealedOpening(id, member), threadId),
  }));
  const { pin } = await setUp(service);
  const keyring = await fetchKeyring({ address: service.address }, pin, service.clock.now);
  const names = Array.from({ length: count }, (_, at) => `Person ${at}`);
  const sealed = names.map((name) =>
    sealReferral({ referral: { ...exampleReferral, name }, language: 'en' }, keyring, service.clock.now),
  );
  for (const opening of sealed) await putOpening({ address: service.address }, opening);
  const onDuty = await signIn(service.address, pin, exampleFounding.manager, stretch);
  const ids = sealed.map(({ threadId }) => threadId);
  return { onDuty, names, ids, [Symbol.asyncDispose]: () => service[Symbol.asyncDispose]() };
}

const nameOf = (referral: QueuedReferral) =>
  'opening' in referral ? nameIn(referral.opening.body) : 'broken' in referral ? referral.broken : 'unopened';

test('a queue longer than one answer is opened whole, and nothing of it is fetched or made twice', async () => {
  let fetched = 0;
  await using desk = await openDesk(2 * openingsAtOnce + 5, (read, threadId) => {
    fetched += 1;
    return read(threadId);
  });
  const { onDuty, names, ids } = desk;
  const { queue } = await readQueue(onDuty, []);
  const found = new Map(queue.map((referral) => [referral.entry.threadId, nameOf(referral)]));
  expect(ids.map((id) => found.get(id))).toEqual(names);
  expect(fetched).toBe(names.length);
  const { queue: again } = await readQueue(onDuty, queue);
  expect(fetched).toBe(names.length);
  expect(again.every((referral, at) => referral === queue[at])).toBe(true);
});

test('one that was changed or exchanged stands there as such, and holds up none of the others', async () => {
  let changed = '';
  const instead = new Map<string, string>();
  await using desk = await openDesk(6, (read, threadId) => {
    const sealed = read(instead.get(threadId) ?? threadId);
    return threadId === changed && sealed ? sealed.map((byte, at) => (at === 20_000 ? byte ^ 1 : byte)) : sealed;
  });
  const { onDuty, ids } = desk;
  const [, second = '', third = '', fourth = ''] = ids;
  changed = second;
  instead.set(third, fourth).set(fourth, third);
  const found = new Map((await readQueue(onDuty, [])).queue.map((one) => [one.entry.threadId, nameOf(one)]));
  expect(ids.map((id) => found.get(id))).toEqual(['Person 0', 'box', 'mismatch', 'mismatch', 'Person 4', 'Person 5']);
});

test('leaving ends the reading: what is on its way is not opened', async () => {
  const left = new AbortController();
  await using desk = await openDesk(3, (read, threadId) => {
    left.abort();
    return read(threadId);
  });
  await expect(readQueue(desk.onDuty, [], openHere, left.signal)).rejects.toBeInstanceOf(CallLost);
});
