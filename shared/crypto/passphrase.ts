import sodium from 'libsodium-wrappers-sumo';

/** Argon2id's cost: 3 passes over 128 MiB. Compiled in, never taken from a server, which could ask for less. */
const passes = 3;
const memory = 128 * 1024 * 1024;

/**
 * The 32-byte root behind a passphrase. Takes a second or more and 128 MiB: run it off the main thread.
 * The passphrase is folded (NFKC, single spaces, lower case), as its words are read from paper.
 * @param salt 16 random bytes, a wrap's own
 */
export async function stretch(passphrase: string, salt: Uint8Array): Promise<Uint8Array> {
  await sodium.ready;
  if (salt.length !== sodium.crypto_pwhash_SALTBYTES) throw new RangeError('a salt has 16 bytes');
  const folded = passphrase.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
  return sodium.crypto_pwhash(32, folded, salt, passes, memory, sodium.crypto_pwhash_ALG_ARGON2ID13);
}
