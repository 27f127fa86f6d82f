import { beforeAll, expect, test } from 'vitest';
import type { SafeTexts } from '#shared/contract/safe-texts.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { isManaging, keepInProfile, letIn, removeMember, renewKeyring } from '#shared/team/changes.ts';
import { type OnDuty, refreshDesk, signIn } from '#shared/team/sign-in.ts';
import { startService } from '#tests/api/service.ts';
import { exampleFounding } from '#tests/examples/charity.ts';
import { quickStretch } from '#tests/model/stretch.ts';
import { inviteAndJoin, setUp, sioned } from '#tests/path/team.ts';
import { storedIn } from '#tests/path/traces.ts';
import { formsFound } from '#tests/sentinel/forms.ts';

beforeAll(sodiumReady);

const own: SafeTexts = {
  en: { text: ['Hello from quokka, {name}'], email: [], voicemail: ['Hello'] },
  cy: { text: ['Helo'], email: ['Helo eto'], voicemail: [] },
};

function managing(onDuty: OnDuty) {
  if (!isManaging(onDuty)) throw new Error('a manager manages');
  return onDuty;
}

test('what a manager writes is read by every desk, outlives each change of the team, and never by the server', async () => {
  await using service = await startService();
  const { pin } = await setUp(service, quickStretch);
  const { address, clock } = service;
  const first = managing(await signIn(address, pin, exampleFounding.manager, quickStretch));
  expect(first.profile.texts).toBeUndefined();
  let manager = managing(await keepInProfile(first, { texts: own }, clock.now));
  expect(manager.profile).toEqual({ ...first.profile, texts: own });

  manager = managing(await letIn(manager, await inviteAndJoin(manager, pin, sioned, quickStretch), clock.now));
  const worker = await signIn(address, pin, sioned, quickStretch);
  expect(worker.profile.texts).toEqual(own);
  manager = managing(await renewKeyring(manager, clock.now));
  manager = managing(await removeMember(manager, worker.member.id, clock.now));
  expect((await refreshDesk(manager)).profile.texts).toEqual(own);

  const stored = Buffer.from(JSON.stringify(storedIn(service.dataDir)));
  expect(formsFound(stored, 'quokka')).toEqual([]);
  // Control: what the server does know is found.
  expect(formsFound(stored, manager.member.id).length).toBeGreaterThan(0);
});

test('of two managers’ changes at once the first counts, and the second hears of it; what is too much is not sealed', async () => {
  await using service = await startService();
  const { pin } = await setUp(service, quickStretch);
  const { clock } = service;
  const manager = managing(await signIn(service.address, pin, exampleFounding.manager, quickStretch));
  await keepInProfile(manager, { texts: own }, clock.now);
  await expect(keepInProfile(manager, { texts: { ...own, cy: own.en } }, clock.now)).rejects.toMatchObject({
    problem: { code: 'statement-outdated' },
  });
  const after = managing(await refreshDesk(manager));
  expect(after.profile.texts).toEqual(own);
  const many = { ...own, en: { ...own.en, text: Array<string>(7).fill('Hello') } };
  await expect(keepInProfile(after, { texts: many }, clock.now)).rejects.toThrow();
});
