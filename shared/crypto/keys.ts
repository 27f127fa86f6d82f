import { encode, type Field } from '#shared/bytes/encode.ts';
import { size } from '#shared/contract/sizes.ts';
import { Refused } from '#shared/crypto/refused.ts';
import { sodium } from '#shared/crypto/sodium.ts';

/** Two halves of one key. For X-Wing the secret half is the 32-byte seed; for Ed25519 it is 64 bytes. */
export type KeyPair = { publicKey: Uint8Array; secretKey: Uint8Array };

/** An X-Wing pair, from fresh randomness or from a 32-byte seed. */
export function sealPair(seed: Uint8Array = randomSecret()): KeyPair {
  const { publicKey, privateKey } = sodium.crypto_kem_xwing_seed_keypair(exactly(seed, size.secret));
  return { publicKey, secretKey: privateKey };
}

/** An Ed25519 pair, from fresh randomness or from a 32-byte seed. */
export function signPair(seed: Uint8Array = randomSecret()): KeyPair {
  const { publicKey, privateKey } = sodium.crypto_sign_seed_keypair(exactly(seed, size.secret));
  return { publicKey, secretKey: privateKey };
}

export function randomSecret(): Uint8Array {
  return sodium.randombytes_buf(size.secret);
}

/** BLAKE2b, 32 bytes. */
export function hash(bytes: Uint8Array): Uint8Array {
  return sodium.crypto_generichash(size.hash, bytes, null);
}

/**
 * The first 32 bytes of SHA-512: where the server has to come to the same hash, which has no libsodium (a charity's
 * fingerprint, the hash of a thread's token).
 */
export function publicHash(bytes: Uint8Array): Uint8Array {
  return sodium.crypto_hash(bytes).slice(0, size.hash);
}

/**
 * A 32-byte key from a KEM's shared secret, bound to a label and to what is public about the message.
 * libsodium hashes unkeyed, without a word, when the key is missing or empty: so the secret's length is insisted on.
 * @throws {RangeError} for a shared secret that is not 32 bytes
 */
export function keyFromSharedSecret(label: string, bound: Field[], sharedSecret: Uint8Array): Uint8Array {
  return sodium.crypto_generichash(32, encode(label, ...bound), exactly(sharedSecret, size.secret));
}

/** BLAKE2b-256 of bytes under a 32-byte key: says who made them, to whoever has the key. */
export function keyedHash(bytes: Uint8Array, key: Uint8Array): Uint8Array {
  return sodium.crypto_generichash(size.hash, bytes, exactly(key, size.secret));
}

/** A 32-byte subkey of a uniformly random key (crypto_kdf). `context` is exactly 8 ASCII characters. */
export function subkey(key: Uint8Array, id: number, context: string): Uint8Array {
  if (context.length !== 8) throw new RangeError('a key-derivation context has 8 characters');
  return sodium.crypto_kdf_derive_from_key(32, id, context, exactly(key, size.secret));
}

/** A fresh shared secret and its ciphertext for the holder of `publicKey`. */
export function encapsulate(publicKey: Uint8Array): { ciphertext: Uint8Array; sharedSecret: Uint8Array } {
  const { ciphertext, sharedSecret } = sodium.crypto_kem_xwing_enc(exactly(publicKey, size.sealKey));
  return { ciphertext, sharedSecret: exactly(sharedSecret, size.secret) };
}

/**
 * The shared secret in a KEM ciphertext. For some wrong input libsodium returns another secret, for some it throws:
 * both end in the same refusal, here or when the box does not open.
 * @throws {Refused} 'box'
 */
export function decapsulate(ciphertext: Uint8Array, secretKey: Uint8Array): Uint8Array {
  try {
    return exactly(sodium.crypto_kem_xwing_dec(ciphertext, secretKey), size.secret);
  } catch (cause) {
    throw new Refused('box', { cause });
  }
}

export function sign(label: string, bytes: Uint8Array, secretKey: Uint8Array): Uint8Array {
  return sodium.crypto_sign_detached(encode(label, bytes), secretKey);
}

export function signed(label: string, bytes: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): boolean {
  if (signature.length !== size.signature || publicKey.length !== size.signKey) return false;
  return sodium.crypto_sign_verify_detached(signature, encode(label, bytes), publicKey);
}

/** XChaCha20-Poly1305 under a fresh nonce, which comes first in the result. */
export function lock(plaintext: Uint8Array, additional: Uint8Array, key: Uint8Array): Uint8Array {
  const nonce = sodium.randombytes_buf(size.nonce);
  const box = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plaintext, additional, null, nonce, key);
  const whole = new Uint8Array(nonce.length + box.length);
  whole.set(nonce);
  whole.set(box, nonce.length);
  return whole;
}

/** @throws {Refused} 'box' */
export function unlock(locked: Uint8Array, additional: Uint8Array, key: Uint8Array): Uint8Array {
  try {
    const nonce = locked.subarray(0, size.nonce);
    const box = locked.subarray(size.nonce);
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, box, additional, nonce, key);
  } catch (cause) {
    throw new Refused('box', { cause });
  }
}

/** Overwrites secrets that are no longer needed. */
export function wipe(...secrets: Uint8Array[]): void {
  for (const secret of secrets) secret.fill(0);
}

/** @throws {RangeError} unless `bytes` is a Uint8Array of just that length */
export function exactly(bytes: Uint8Array, length: number): Uint8Array {
  if (!(bytes instanceof Uint8Array) || bytes.length !== length) throw new RangeError(`expected ${length} bytes`);
  return bytes;
}
