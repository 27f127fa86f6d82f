import { toBase64url } from '#shared/bytes/base64url.ts';
import { call, readAnswer } from '#shared/calls/call.ts';
import { fetchKeyring, putOpening, sealReferral } from '#shared/calls/opening.ts';
import { ThreadList } from '#shared/contract/duty.ts';
import type { Opening } from '#shared/contract/opening.ts';
import { type Invite, InviteList } from '#shared/contract/team.ts';
import { openOpening } from '#shared/crypto/opening.ts';
import { stretch } from '#shared/crypto/passphrase.ts';
import { sodium } from '#shared/crypto/sodium.ts';
import type { Pin } from '#shared/crypto/statement.ts';
import { isManaging, type Managing } from '#shared/team/changes.ts';
import { foundCharity, type Stretch } from '#shared/team/founding.ts';
import { joinTeam, makeInvite, readInviteLink } from '#shared/team/joining.ts';
import { type OnDuty, signIn } from '#shared/team/sign-in.ts';
import { exampleFounding } from '#tests/examples/charity.ts';
import { exampleReferral } from '#tests/examples/referral.ts';

type Founded = { pin: Pin; sheetSecret: Uint8Array };

/** Sets the example charity up on a service that has none yet. */
export async function setUp(
  service: { address: string; setUpCode: string; clock: { now: number } },
  unlocking: Stretch = stretch,
): Promise<Founded> {
  const sheetSecret = sodium.randombytes_buf(32);
  const { now } = service.clock;
  const { request, fingerprint } = await foundCharity(exampleFounding, sheetSecret, unlocking, now);
  const json = { ...request, code: service.setUpCode };
  await call({ address: service.address }, { method: 'POST', path: '/api/set-up', json });
  const pin = { charityId: request.charityId, fingerprint: toBase64url(fingerprint), epochFloor: 1, builtAt: now };
  return { pin, sheetSecret };
}

/** Everything in the queue, opened by this member. @throws {Refused} for one that they can't open */
export async function readAll({ line, history, dutyKeys }: OnDuty): Promise<Opening[]> {
  const answered = await call(line, { method: 'GET', path: '/api/threads' });
  const { threads } = readAnswer(answered, ThreadList);
  return Promise.all(
    threads.map(async ({ threadId }) => {
      const { bytes: sealed } = await call(line, { method: 'GET', path: `/api/threads/${threadId}/openings` });
      return openOpening(sealed, threadId, history.charityId, (epoch) => dutyKeys.get(epoch));
    }),
  );
}

/** Seals and sends the example referral under a name. */
export async function writeIn(address: string, pin: Pin, name: string, now: number): Promise<void> {
  const keyring = await fetchKeyring({ address }, pin, now);
  await putOpening({ address }, sealReferral({ referral: { ...exampleReferral, name }, language: 'en' }, keyring, now));
}

/** Signs the example manager in. */
export async function signInManager(address: string, pin: Pin): Promise<Managing> {
  const onDuty = await signIn(address, pin, exampleFounding.manager, stretch);
  if (!isManaging(onDuty)) throw new Error('the example manager must hold the charity key');
  return onDuty;
}

export type NewMember = { name: string; signInName: string; passphrase: string; role: 'worker' | 'manager' };

/** A worker, and no manager. */
export const sioned: NewMember = {
  name: 'Siôned Example',
  signInName: 'sioned',
  passphrase: 'one two three four five',
  role: 'worker',
};

/** From the manager's invite to the joiner's keys at the server: what the manager is asked about next. */
export async function inviteAndJoin(
  manager: Managing,
  pin: Pin,
  joiner: NewMember,
  unlocking: Stretch = stretch,
): Promise<Invite> {
  const { request, fragment } = makeInvite(manager, joiner);
  await call(manager.line, { method: 'POST', path: '/api/invites', json: request });
  const link = readInviteLink(`#${fragment}`);
  if (!link) throw new Error('the link must be one');
  await joinTeam(manager.line.address, pin, link, joiner, unlocking);
  const invites = await listInvites(manager);
  const waiting = invites.find(({ id }) => id === request.id);
  if (!waiting) throw new Error('the joiner must wait');
  return waiting;
}

export async function listInvites({ line }: OnDuty): Promise<Invite[]> {
  return readAnswer(await call(line, { method: 'GET', path: '/api/invites' }), InviteList).invites;
}
