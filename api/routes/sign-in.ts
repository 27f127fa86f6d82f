import { randomBytes } from 'node:crypto';
import { equal, hashOf, keyedHash } from '#api/hashes.ts';
import { Refusal } from '#api/refusal.ts';
import { noBody, route } from '#api/route.ts';
import { fromBase64url, toBase64url } from '#shared/bytes/base64url.ts';
import { Salt, SaltRequest, SignedIn, SignIn } from '#shared/contract/duty.ts';
import { Wrap, wrapBox } from '#shared/contract/members.ts';
import { size } from '#shared/contract/sizes.ts';

/** A wrap that holds nothing, with a salt of its own. */
function decoy(salt: Uint8Array): string {
  return JSON.stringify({ salt: toBase64url(salt), box: toBase64url(new Uint8Array(wrapBox)) });
}

const twelveHours = 12 * 60 * 60;

export const signInSalt = route({
  method: 'post',
  path: '/api/sign-in/salt',
  summary: 'The salt of a sign-in name. A name that is not known gets one too, always the same.',
  authority: 'anyone',
  parameters: {},
  headers: {},
  body: { kind: 'json', schema: SaltRequest, most: 1024 },
  answers: { 200: Salt },
  refusals: [],
  act: ({ context: { store, secrets }, body: { signInName } }) => {
    const made = keyedHash(secrets.signIn, 'salt', signInName).subarray(0, size.salt);
    const member = store.memberBySignIn(keyedHash(secrets.signIn, 'name', signInName));
    // Both take the same steps: a name that nobody has is given a wrap of the same length to read.
    const wrap = Wrap.parse(JSON.parse(member?.wrap ?? decoy(made)));
    return { status: 200, json: { salt: wrap.salt } };
  },
});

export const signIn = route({
  method: 'post',
  path: '/api/sign-in',
  summary: 'Gives out a token and the wrapped member key for the right proof. A reload of the desk signs out.',
  authority: 'anyone',
  parameters: {},
  headers: {},
  body: { kind: 'json', schema: SignIn, most: 1024 },
  answers: { 200: SignedIn },
  refusals: ['sign-in-failed', 'waiting', 'storage-unavailable'],
  act: async ({ context: { store, secrets, clock, guesses }, visitor, body: { signInName, proof } }) => {
    guesses.insist(signInName, visitor);
    const member = store.memberBySignIn(keyedHash(secrets.signIn, 'name', signInName));
    const given = hashOf(fromBase64url(proof));
    // An unknown name is compared too, with a proof that nobody has, so that both take the same path.
    const right = equal(given, member?.proof ?? keyedHash(secrets.signIn, 'no proof', signInName));
    if (!member || !right) {
      guesses.wrong(signInName, visitor);
      throw new Refusal('sign-in-failed');
    }
    guesses.right(signInName, visitor);
    if (member.waiting) throw new Refusal('waiting');
    const token = randomBytes(size.token);
    const now = clock();
    const expires = now + twelveHours;
    await store.openSession(hashOf(token), member.id, expires, now);
    return {
      status: 200,
      json: { token: toBase64url(token), memberId: member.id, wrap: JSON.parse(member.wrap), expires },
    };
  },
});

export const signOut = route({
  method: 'delete',
  path: '/api/session',
  summary: 'Ends the session of the token.',
  authority: 'member',
  parameters: {},
  headers: {},
  body: noBody,
  answers: { 204: 'empty' },
  refusals: ['storage-unavailable'],
  act: async ({ context, token }) => {
    await context.store.closeSession(hashOf(token));
    return { status: 204 };
  },
});
