import { beforeAll, expect, test } from 'vitest';
import { sheetWords } from '#shared/crypto/sheet.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { isManaging, keepInProfile, type Managing, removeMember } from '#shared/team/changes.ts';
import { sheetSeenAt } from '#shared/team/drill.ts';
import { openSheet, recoverManager } from '#shared/team/recovery.ts';
import { type OnDuty, refreshDesk, signIn } from '#shared/team/sign-in.ts';
import { dump } from '#tests/api/dump.ts';
import { founded, withWorker } from '#tests/api/founded.ts';
import { startService } from '#tests/api/service.ts';
import { exampleFounding } from '#tests/examples/charity.ts';
import { quickStretch } from '#tests/model/stretch.ts';
import { setUp } from '#tests/path/team.ts';

beforeAll(sodiumReady);

function managing(onDuty: OnDuty): Managing {
  if (!isManaging(onDuty)) throw new Error('who was a manager still is one');
  return onDuty;
}

test('a look at the sheet is known to the whole team, outlives every change of it, and the server reads nothing of it', async () => {
  await using service = await founded();
  const { clock } = service;
  expect(sheetSeenAt(service.manager)).toBe(clock.now);
  clock.now += 1_234_567;
  // Signed in again: a session is over by then.
  const again = managing(await signIn(service.address, service.pin, exampleFounding.manager, quickStretch));
  const seenAt = clock.now;
  const looked = managing(await keepInProfile(again, { sheetSeenAt: seenAt }, seenAt));
  const { manager, worker } = await withWorker({ ...service, manager: looked });
  expect([manager, worker].map(sheetSeenAt)).toEqual([seenAt, seenAt]);
  const after = await removeMember(manager, worker.member.id, clock.now);
  expect(sheetSeenAt(await refreshDesk(after))).toBe(seenAt);
  expect(Object.values(after.profile.names)).toEqual([exampleFounding.manager.displayName]);
  expect(dump(service.dataDir)).not.toContain('sheetSeenAt');
});

test('whoever comes back by the sheet has had it in their hands', async () => {
  await using service = await startService();
  const { address, clock } = service;
  const { pin, sheetSecret } = await setUp(service, quickStretch);
  clock.now += 5_000;
  const opened = await openSheet(address, pin, sheetWords(sheetSecret).join(' '));
  const [manager] = opened.managers;
  const fresh = { ...exampleFounding.manager, id: manager?.id ?? '' };
  await recoverManager(opened, fresh, quickStretch, clock.now);
  expect(sheetSeenAt(await signIn(address, pin, fresh, quickStretch))).toBe(clock.now);
});
