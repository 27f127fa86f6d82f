import { beforeAll, expect, test } from 'vitest';
import { toBase64url } from '#shared/bytes/base64url.ts';
import { call, readAnswer } from '#shared/calls/call.ts';
import { fetchKeyring, putOpening, sealReferral } from '#shared/calls/opening.ts';
import { nameIn } from '#shared/contract/about.ts';
import { ThreadList } from '#shared/contract/duty.ts';
import { signPair } from '#shared/crypto/keys.ts';
import { stretch } from '#shared/crypto/passphrase.ts';
import { sheetWords } from '#shared/crypto/sheet.ts';
import { sodium, sodiumReady } from '#shared/crypto/sodium.ts';
import { isManaging, letIn, removeMember, renewKeyring, succeed } from '#shared/team/changes.ts';
import { joinTeam, makeInvite, readInviteLink } from '#shared/team/joining.ts';
import { openSheet } from '#shared/team/recovery.ts';
import { refreshDesk, signIn } from '#shared/team/sign-in.ts';
import { dump } from '#tests/api/dump.ts';
import { startService } from '#tests/api/service.ts';
import { exampleFounding } from '#tests/examples/charity.ts';
import { exampleReferral } from '#tests/examples/referral.ts';
import {
  inviteAndJoin,
  listInvites,
  type NewMember,
  readAll,
  setUp,
  signInManager,
  sioned,
  writeIn,
} from '#tests/path/team.ts';

beforeAll(sodiumReady);

const dev: NewMember = {
  name: 'Dev Example',
  signInName: 'dev',
  passphrase: 'six seven eight nine ten',
  role: 'manager',
};
const names = async (onDuty: Parameters<typeof readAll>[0]) =>
  (await readAll(onDuty)).map(({ body }) => nameIn(body)).sort();
const refusedWith = (code: string) => expect.objectContaining({ problem: expect.objectContaining({ code }) });

test('a second member waits, is let in, and reads what came before and after', async () => {
  await using service = await startService();
  const { pin } = await setUp(service);
  const { address, clock } = service;
  await writeIn(address, pin, 'Before', clock.now);
  const manager = await signInManager(address, pin);
  const invite = await inviteAndJoin(manager, pin, sioned);
  await expect(signIn(address, pin, sioned, stretch)).rejects.toEqual(refusedWith('waiting'));

  const after = await letIn(manager, invite, clock.now);
  await writeIn(address, pin, 'After', clock.now);
  const worker = await signIn(address, pin, sioned, stretch);
  expect(await names(worker)).toEqual(['After', 'Before']);
  expect(await names(after)).toEqual(['After', 'Before']);
  expect(Object.values(worker.profile.names).sort()).toEqual(['Mair Example', 'Siôned Example']);
  expect(worker.charityKey).toBeNull();
  expect(await listInvites(after)).toEqual([]);
});

test('two members claim at once: one gets it, the other is told', async () => {
  await using service = await startService();
  const { pin } = await setUp(service);
  const { address, clock } = service;
  await writeIn(address, pin, 'One', clock.now);
  const manager = await signInManager(address, pin);
  await letIn(manager, await inviteAndJoin(manager, pin, sioned), clock.now);
  const worker = await signIn(address, pin, sioned, stretch);
  const { threads } = readAnswer(await call(worker.line, { method: 'GET', path: '/api/threads' }), ThreadList);
  const path = `/api/threads/${threads[0]?.threadId}/claim`;
  const claims = await Promise.allSettled([worker, manager].map(({ line }) => call(line, { method: 'PUT', path })));
  expect(claims.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(claims.filter(({ status }) => status === 'rejected')).toEqual([
    expect.objectContaining({ reason: refusedWith('claimed-by-another') }),
  ]);
});

test('an invite works once, for 72 hours, with its own token, and can be taken back', async () => {
  await using service = await startService();
  const { pin } = await setUp(service);
  const { address, clock } = service;
  const manager = await signInManager(address, pin);
  const join = async (fragment: string, who = sioned) => {
    const link = readInviteLink(fragment);
    if (!link) throw new Error('not a link');
    await joinTeam(address, pin, link, who, stretch);
  };
  const make = async () => {
    const made = makeInvite(manager, sioned);
    await call(manager.line, { method: 'POST', path: '/api/invites', json: made.request });
    return made;
  };
  const used = await make();
  await join(used.fragment);
  await expect(join(used.fragment, dev)).rejects.toEqual(refusedWith('invite-unknown'));

  const taken = await make();
  await expect(join(taken.fragment)).rejects.toEqual(refusedWith('name-taken'));
  const [id, , ...rest] = taken.fragment.split('.');
  const otherSecret = toBase64url(sodium.randombytes_buf(32));
  await expect(join([id, otherSecret, ...rest].join('.'), dev)).rejects.toEqual(refusedWith('invite-unknown'));
  await call(manager.line, { method: 'DELETE', path: `/api/invites/${taken.request.id}` });
  await expect(join(taken.fragment, dev)).rejects.toEqual(refusedWith('invite-unknown'));

  const old = await make();
  clock.now += 72 * 60 * 60;
  await expect(join(old.fragment, dev)).rejects.toEqual(refusedWith('invite-unknown'));
});

test('keys that somebody else put in the place of the joiner’s are not let in', async () => {
  await using service = await startService();
  const { pin } = await setUp(service);
  const manager = await signInManager(service.address, pin);
  const invite = await inviteAndJoin(manager, pin, sioned);
  const forged = { ...invite, joiner: invite.joiner && { ...invite.joiner, signKey: manager.member.signKey } };
  await expect(letIn(manager, forged, service.clock.now)).rejects.toMatchObject({ reason: 'signature' });
  const promoted = { ...invite, role: 'manager' as const };
  await expect(letIn(manager, promoted, service.clock.now)).rejects.toMatchObject({ reason: 'mismatch' });
});

test('who is removed is refused at once, their claims return, and they open nothing sealed later', async () => {
  await using service = await startService();
  const { pin } = await setUp(service);
  const { address, clock } = service;
  let manager = await signInManager(address, pin);
  await letIn(manager, await inviteAndJoin(manager, pin, sioned), clock.now);
  manager = await signInManager(address, pin);
  await writeIn(address, pin, 'Before', clock.now);
  const late = sealReferral(
    { referral: exampleReferral, language: 'en' },
    await fetchKeyring({ address }, pin, clock.now),
    clock.now,
  );
  const worker = await signIn(address, pin, sioned, stretch);
  const { threads } = readAnswer(await call(worker.line, { method: 'GET', path: '/api/threads' }), ThreadList);
  await call(worker.line, { method: 'PUT', path: `/api/threads/${threads[0]?.threadId}/claim` });
  const holding = () => tablesNaming(service.dataDir, worker.member.id);
  expect(holding()).toEqual(['audit', 'epoch_envelope', 'member', 'session', 'thread']);

  const after = await removeMember(manager, worker.member.id, clock.now);
  await expect(call(worker.line, { method: 'GET', path: '/api/threads' })).rejects.toEqual(
    refusedWith('not-signed-in'),
  );
  await expect(signIn(address, pin, sioned, stretch)).rejects.toEqual(refusedWith('sign-in-failed'));
  const listed = readAnswer(await call(after.line, { method: 'GET', path: '/api/threads' }), ThreadList);
  expect(listed.threads[0]?.state).toEqual({ is: 'new' });
  // Their wrap, envelopes and sessions are gone; that they were here stays in the audit log.
  expect(holding()).toEqual(['audit']);
  // What was sealed to the key they know is not taken any more; the form seals it again to the new one.
  await expect(putOpening({ address }, late)).rejects.toEqual(refusedWith('epoch-closed'));
  await writeIn(address, pin, 'After', clock.now);
  expect(await names(after)).toEqual(['After', 'Before']);
  await expect(names({ ...after, dutyKeys: worker.dutyKeys })).rejects.toMatchObject({ reason: 'box' });
  expect(Object.values(after.profile.names)).toEqual(['Mair Example']);
});

test('a worker can change nothing of the team, and no manager is removed without a succession', async () => {
  await using service = await startService();
  const { pin } = await setUp(service);
  const { address, clock } = service;
  let manager = await signInManager(address, pin);
  await letIn(manager, await inviteAndJoin(manager, pin, sioned), clock.now);
  manager = await signInManager(address, pin);
  await letIn(manager, await inviteAndJoin(manager, pin, dev), clock.now);
  manager = await signInManager(address, pin);
  const worker = await signIn(address, pin, sioned, stretch);
  const pretending = { ...worker, charityKey: manager.charityKey };
  await expect(renewKeyring(pretending, clock.now)).rejects.toEqual(refusedWith('not-allowed'));
  const second = await signIn(address, pin, dev, stretch);
  expect(isManaging(second)).toBe(true);
  await expect(removeMember(manager, second.member.id, clock.now)).rejects.toEqual(refusedWith('statement-refused'));
});

test('two managers change the team at once: one change stands, the other is told', async () => {
  await using service = await startService();
  const { pin } = await setUp(service);
  const { address, clock } = service;
  const manager = await signInManager(address, pin);
  await renewKeyring(manager, clock.now);
  await expect(renewKeyring(manager, clock.now)).rejects.toEqual(refusedWith('statement-outdated'));
});

test('a session alone hands the charity over to nobody: the old key has to sign', async () => {
  await using service = await startService();
  const { pin } = await setUp(service);
  const manager = await signInManager(service.address, pin);
  const thief = { ...manager, charityKey: signPair().secretKey };
  const theft = succeed(thief, sodium.randombytes_buf(32), null, service.clock.now);
  await expect(theft).rejects.toEqual(refusedWith('statement-refused'));
  expect(service.store.charity()?.charityKey).toBe(toBase64url(manager.charityKey.subarray(32)));
  expect(service.rebuilds()).toBe(1);
});

test('a succession ends the old sheet and key; what was written before is read by whoever stays and by the new sheet', async () => {
  await using service = await startService();
  const { pin, sheetSecret } = await setUp(service);
  const { address, clock } = service;
  await writeIn(address, pin, 'Before', clock.now);
  let manager = await signInManager(address, pin);
  await letIn(manager, await inviteAndJoin(manager, pin, dev), clock.now);
  manager = await signInManager(address, pin);
  const leaver = await signIn(address, pin, dev, stretch);
  const newSheet = sodium.randombytes_buf(32);
  const fingerprint = toBase64url(await succeed(manager, newSheet, leaver.member.id, clock.now));
  expect(service.rebuilds()).toBe(2);

  const newPin = { ...pin, fingerprint, epochFloor: manager.history.keyring.content.epoch + 1 };
  await expect(refreshDesk(leaver)).rejects.toEqual(refusedWith('not-signed-in'));
  await expect(signIn(address, newPin, dev, stretch)).rejects.toEqual(refusedWith('sign-in-failed'));
  await expect(refreshDesk(manager)).rejects.toMatchObject({ reason: 'pin' });
  const old = sheetWords(sheetSecret).join(' ');
  await expect(openSheet(address, pin, old)).rejects.toEqual(refusedWith('recovery-failed'));

  await writeIn(address, newPin, 'After', clock.now);
  const stays = await signIn(address, newPin, exampleFounding.manager, stretch);
  expect(isManaging(stays)).toBe(true);
  expect(await names(stays)).toEqual(['After', 'Before']);
  const opened = await openSheet(address, newPin, sheetWords(newSheet).join(' '));
  expect([...opened.dutyKeys.keys()]).toEqual([1, 2, 3, 4].slice(0, opened.history.keyrings.length));
  // A second succession follows from the first.
  if (!isManaging(stays)) throw new Error('who stays must manage');
  const again = toBase64url(await succeed(stays, sodium.randombytes_buf(32), null, clock.now));
  const last = await signIn(address, { ...pin, fingerprint: again }, exampleFounding.manager, stretch);
  expect(await names(last)).toEqual(['After', 'Before']);
});

/** The tables in which an id stands. */
function tablesNaming(dataDir: string, id: string): string[] {
  const tables = JSON.parse(dump(dataDir)) as [string, unknown[]][];
  return tables.filter(([, rows]) => JSON.stringify(rows).includes(id)).map(([name]) => name);
}
