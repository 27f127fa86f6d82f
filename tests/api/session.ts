import { randomBytes } from 'node:crypto';
import { hashOf, keyedHash } from '#api/hashes.ts';
import type { Parts } from '#tests/api/parts.ts';
import { exampleFounding } from '#tests/examples/charity.ts';

/** A session of the example charity's manager, without the seconds that signing in takes. @returns its token */
export async function openSession({ context, clock }: Pick<Parts, 'context' | 'clock'>, seconds = 3600) {
  const { store, secrets } = context;
  const manager = store.memberBySignIn(keyedHash(secrets.signIn, 'name', exampleFounding.manager.signInName));
  const token = randomBytes(32);
  await store.openSession(hashOf(token), manager?.id ?? '', clock.now + seconds, clock.now);
  return token.toString('base64url');
}
