import { toMinute } from '#api/clock.ts';
import { hashOf, keyedHash } from '#api/hashes.ts';
import { Refusal } from '#api/refusal.ts';
import { noBody, route } from '#api/route.ts';
import type { InviteRow } from '#api/store/store.ts';
import { fromBase64url } from '#shared/bytes/base64url.ts';
import { InviteList, inviteLife, Join, NewInvite } from '#shared/contract/team.ts';
import { MemberId } from '#shared/contract/wire.ts';

export const invite = route({
  method: 'post',
  path: '/api/invites',
  summary: 'Keeps an invite for 72 hours: a hash of its token, and a note that only its maker opens.',
  authority: 'manager',
  parameters: {},
  headers: {},
  body: { kind: 'json', schema: NewInvite, most: 16 * 1024 },
  answers: { 201: 'empty' },
  refusals: ['storage-unavailable'],
  act: async ({ context: { store, clock }, member, body }) => {
    const { id, role, tokenHash, envelope } = body;
    const token = fromBase64url(tokenHash);
    const now = clock();
    await store.addInvite({ id, role, token, madeBy: member, expires: now + inviteLife, envelope }, toMinute(now));
    return { status: 201 };
  },
});

export const listInvites = route({
  method: 'get',
  path: '/api/invites',
  summary: 'Invites that still work, and those whose joiner waits to be let in.',
  authority: 'manager',
  parameters: {},
  headers: {},
  body: noBody,
  answers: { 200: InviteList },
  refusals: [],
  act: ({ context: { store, clock } }) => {
    const invites = store.invites(clock());
    return { status: 200, json: { invites: invites.map(shown) } };
  },
});

/** All but the hash of the token. */
function shown({ id, role, madeBy, expires, envelope, joiner }: InviteRow) {
  return { id, role, madeBy, expires, envelope, joiner };
}

export const takeBackInvite = route({
  method: 'delete',
  path: '/api/invites/{inviteId}',
  summary: 'Takes an invite back, or turns its joiner away.',
  authority: 'manager',
  parameters: { inviteId: MemberId },
  headers: {},
  body: noBody,
  answers: { 204: 'empty' },
  refusals: ['invite-unknown', 'storage-unavailable'],
  act: async ({ context: { store, clock }, member, parameters: { inviteId } }) => {
    if (!(await store.removeInvite(inviteId, member, toMinute(clock())))) throw new Refusal('invite-unknown');
    return { status: 204 };
  },
});

export const join = route({
  method: 'post',
  path: '/api/joins',
  summary: "Hands in a joiner's public keys and wrap under an invite, which is used up by it.",
  authority: 'invite',
  parameters: {},
  headers: {},
  body: { kind: 'json', schema: Join, most: 16 * 1024 },
  answers: { 201: 'empty' },
  refusals: ['invite-unknown', 'name-taken', 'storage-unavailable'],
  act: async ({ context: { store, clock, secrets }, body }) => {
    const { inviteId, token, keys, signInName, proof, wrap } = body;
    const joined = await store.join(
      {
        inviteId,
        token: hashOf(fromBase64url(token)),
        keys,
        signIn: keyedHash(secrets.signIn, 'name', signInName),
        proof: hashOf(fromBase64url(proof)),
        wrap,
      },
      clock(),
    );
    if (joined === 'unknown') throw new Refusal('invite-unknown');
    if (joined === 'name-taken') throw new Refusal('name-taken', 'signInName');
    return { status: 201 };
  },
});
