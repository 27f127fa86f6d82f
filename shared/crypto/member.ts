import { fromBase64url, toBase64url } from '#shared/bytes/base64url.ts';
import { encode, sameBytes } from '#shared/bytes/encode.ts';
import type { Wrap } from '#shared/contract/members.ts';
import {
  exactly,
  type KeyPair,
  lock,
  randomSecret,
  sealPair,
  signPair,
  subkey,
  unlock,
  wipe,
} from '#shared/crypto/keys.ts';
import { Refused } from '#shared/crypto/refused.ts';

/** A member's two pairs, made from the two seeds that the wrap holds. */
export type MemberKeys = { seal: KeyPair; sign: KeyPair; seeds: Uint8Array };

export function makeMemberKeys(seeds: Uint8Array = joinSeeds()): MemberKeys {
  exactly(seeds, 64);
  return { seal: sealPair(seeds.subarray(0, 32)), sign: signPair(seeds.subarray(32)), seeds };
}

/** What Argon2id made of a passphrase: a key that wraps, and a proof that signs in. Neither gives the other. */
export type Unlocking = { wrappingKey: Uint8Array; proof: string };

/** @param root the 32 bytes of Argon2id (shared/crypto/passphrase.ts), which are wiped */
export function unlockingFrom(root: Uint8Array): Unlocking {
  const unlocking = { wrappingKey: subkey(root, 1, 'sgunlock'), proof: toBase64url(subkey(root, 2, 'sgunlock')) };
  wipe(root);
  return unlocking;
}

/** The member's seeds under the wrapping key, bound to who they are and to the public halves they yield. */
export function wrapMember(keys: MemberKeys, memberId: string, wrappingKey: Uint8Array, salt: Uint8Array): Wrap {
  const box = lock(keys.seeds, boundTo(memberId, keys.seal.publicKey, keys.sign.publicKey), wrappingKey);
  return { salt: toBase64url(salt), box: toBase64url(box) };
}

/**
 * The member's keys again. The secret halves must yield the public halves that the signed roster names, so that the
 * server cannot hand out another member's wrap.
 * @param publicKeys as the verified roster has them, base64url
 * @throws {Refused} 'unlock'
 */
export function unwrapMember(
  wrap: Wrap,
  memberId: string,
  publicKeys: { sealKey: string; signKey: string },
  wrappingKey: Uint8Array,
): MemberKeys {
  const sealKey = fromBase64url(publicKeys.sealKey);
  const signKey = fromBase64url(publicKeys.signKey);
  let keys: MemberKeys;
  try {
    keys = makeMemberKeys(unlock(fromBase64url(wrap.box), boundTo(memberId, sealKey, signKey), wrappingKey));
  } catch (cause) {
    throw new Refused('unlock', { cause });
  }
  if (!sameBytes(keys.seal.publicKey, sealKey) || !sameBytes(keys.sign.publicKey, signKey)) throw new Refused('unlock');
  return keys;
}

export function wipeMember(keys: MemberKeys): void {
  wipe(keys.seeds, keys.seal.secretKey, keys.sign.secretKey);
}

function boundTo(memberId: string, sealKey: Uint8Array, signKey: Uint8Array): Uint8Array {
  return encode('sidegate/1/wrap', memberId, 'passphrase', 1, sealKey, signKey);
}

function joinSeeds(): Uint8Array {
  const seeds = new Uint8Array(64);
  seeds.set(randomSecret());
  seeds.set(randomSecret(), 32);
  return seeds;
}
