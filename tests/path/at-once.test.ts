import { beforeAll, expect, test } from 'vitest';
import { call } from '#shared/calls/call.ts';
import { stretch } from '#shared/crypto/passphrase.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { isManaging, letIn, removeMember } from '#shared/team/changes.ts';
import { refreshDesk, signIn } from '#shared/team/sign-in.ts';
import { startService } from '#tests/api/service.ts';
import { inviteAndJoin, setUp, signInManager, sioned, writeIn } from '#tests/path/team.ts';

beforeAll(sodiumReady);

test('a joiner who is turned away while being let in is not in the team, and the manager is told', async () => {
  // The colleague's request reaches the store a moment before the letting in, after that was found to be in order.
  let turnAway = () => Promise.resolve(false);
  await using service = await startService((store) => ({
    ...store,
    nextEpoch: async (write) => (await Promise.all([turnAway(), store.nextEpoch(write)]))[1],
  }));
  const { pin } = await setUp(service);
  const { address, clock, store } = service;
  const manager = await signInManager(address, pin);
  const invite = await inviteAndJoin(manager, pin, sioned);
  turnAway = () => store.removeInvite(invite.id, manager.member.id, clock.now);
  await expect(letIn(manager, invite, clock.now)).rejects.toMatchObject({ problem: { code: 'invite-unknown' } });
  const desk = await refreshDesk(manager);
  expect(desk.history.roster.content.members).toHaveLength(1);
  await expect(signIn(address, pin, sioned, stretch)).rejects.toMatchObject({ problem: { code: 'sign-in-failed' } });
});

test('a claim that arrives while its maker is being removed is refused', async () => {
  let remove = () => Promise.resolve<unknown>(undefined);
  await using service = await startService((store) => ({
    ...store,
    changeThread: async (...change) => {
      await remove();
      return store.changeThread(...change);
    },
  }));
  const { pin } = await setUp(service);
  const { address, clock, store } = service;
  await writeIn(address, pin, 'One', clock.now);
  const before = await signInManager(address, pin);
  const manager = await letIn(before, await inviteAndJoin(before, pin, sioned), clock.now);
  if (!isManaging(manager)) throw new Error('the manager still manages');
  const worker = await signIn(address, pin, sioned, stretch);
  const threadId = store.threads('')[0]?.threadId ?? '';
  remove = () => removeMember(manager, worker.member.id, clock.now);
  const claim = call(worker.line, { method: 'PUT', path: `/api/threads/${threadId}/claim` });
  await expect(claim).rejects.toMatchObject({ problem: { code: 'not-signed-in' } });
  expect(store.threads('')[0]?.claimedBy).toBeNull();
});
