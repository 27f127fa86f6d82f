/**
 * Lengths in bytes of everything of fixed size that crosses the wire. The sizes of keys come from libsodium
 * (X-Wing, Ed25519, XChaCha20-Poly1305); tests/crypto/opening.test.ts ties each to the library's own constant.
 */
export const size = {
  hash: 32,
  sealKey: 1216,
  kemCiphertext: 1120,
  signKey: 32,
  signature: 64,
  nonce: 24,
  tag: 16,
  salt: 16,
  proof: 32,
  charityId: 16,
  token: 32,
  secret: 32,
} as const;

/**
 * An opening's box before encryption: 32 KiB for every journey alike, so that a one-line hello and a full
 * professional referral are the same size on the wire.
 */
export const openingPadded = 32 * 1024;

/** magic 4, version 1, suite 1, charity id 16, thread id 21, epoch 4, keyring hash 32. */
export const openingHeader = 4 + 1 + 1 + size.charityId + 21 + 4 + size.hash;

/** header, KEM ciphertext, nonce, padded box with its tag: 34,007 bytes. */
export const openingSize = openingHeader + size.kemCiphertext + size.nonce + openingPadded + size.tag;

/** Threads whose openings are fetched in one answer: 1.7 MB, and an address that every proxy takes. */
export const openingsAtOnce = 50;

/** lookup id 32, nonce, thread token 32, seeds of reply and signing key 32 each, hash of the opening 32, tag: 200 bytes. */
export const returnRecord = size.hash + size.nonce + 4 * size.secret + size.tag;
