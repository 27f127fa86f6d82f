import sodium from 'libsodium-wrappers-sumo';

/** Argon2id's cost: 3 passes over 64 MiB, which a cheap phone still has. Compiled in, never taken from a server. */
const passes = 3;
const memory = 64 * 1024 * 1024;

/**
 * The 32-byte root behind a return code. Takes a second or more and 64 MiB: run it off the main thread.
 * @param code as `codeBytes` writes it
 * @param salt 16 bytes, a charity's own (`codeSalt`)
 */
export async function stretchCode(code: Uint8Array, salt: Uint8Array): Promise<Uint8Array> {
  await sodium.ready;
  if (salt.length !== sodium.crypto_pwhash_SALTBYTES) throw new RangeError('a salt has 16 bytes');
  return sodium.crypto_pwhash(32, code, salt, passes, memory, sodium.crypto_pwhash_ALG_ARGON2ID13);
}
