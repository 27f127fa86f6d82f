import { createCipheriv, createHash, createPrivateKey, sign as ed25519 } from 'node:crypto';
import sodium from 'libsodium-wrappers-sumo';

/*
 * The sealed path's formats by another route than the product's: X-Wing put together from ML-KEM-768, X25519 and SHA-3
 * (draft-connolly-cfrg-xwing-kem), XChaCha20-Poly1305 from HChaCha20 and Node's ChaCha20-Poly1305, BLAKE2b in pieces,
 * signatures and SHA-512 by Node, and encoding and padding by hand. Nothing here is imported from the product.
 */

export async function ready(): Promise<void> {
  await sodium.ready;
}

/** Each field as a 4-byte length and its bytes; numbers as 8 bytes. */
export function encoded(...fields: (Buffer | string | number)[]): Buffer {
  const parts: Buffer[] = [];
  for (const field of fields) {
    let bytes: Buffer;
    if (typeof field === 'number') {
      bytes = Buffer.alloc(8);
      bytes.writeBigUInt64BE(BigInt(field));
    } else bytes = Buffer.from(field as string, 'utf8');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    parts.push(length, bytes);
  }
  return Buffer.concat(parts);
}

export function blake2b(bytes: Buffer, key: Buffer | null = null): Buffer {
  const state = sodium.crypto_generichash_init(key, 32);
  for (let at = 0; at < bytes.length; at += 100) sodium.crypto_generichash_update(state, bytes.subarray(at, at + 100));
  return Buffer.from(sodium.crypto_generichash_final(state, 32));
}

export function sha512Half(bytes: Buffer): Buffer {
  return createHash('sha512').update(bytes).digest().subarray(0, 32);
}

export type XWing = { publicKey: Buffer; x25519: Buffer; mlkemSecret: Buffer };

export function xwingFromSeed(seed: Buffer): XWing {
  const expanded = createHash('shake256', { outputLength: 96 }).update(seed).digest();
  const mlkem = sodium.crypto_kem_mlkem768_seed_keypair(expanded.subarray(0, 64));
  const x25519 = Buffer.from(expanded.subarray(64, 96));
  const publicKey = Buffer.concat([mlkem.publicKey, sodium.crypto_scalarmult_base(x25519)]);
  return { publicKey, x25519, mlkemSecret: Buffer.from(mlkem.privateKey) };
}

/** @param randomness 64 bytes: ML-KEM's message, then the ephemeral X25519 key */
export function xwingEncapsulate(publicKey: Buffer, randomness: Buffer): { ciphertext: Buffer; shared: Buffer } {
  const x25519Public = publicKey.subarray(1184);
  const mlkem = sodium.crypto_kem_mlkem768_enc_deterministic(publicKey.subarray(0, 1184), randomness.subarray(0, 32));
  const ephemeral = randomness.subarray(32, 64);
  const ephemeralPublic = Buffer.from(sodium.crypto_scalarmult_base(ephemeral));
  const agreed = Buffer.from(sodium.crypto_scalarmult(ephemeral, x25519Public));
  const label = Buffer.from('5c2e2f2f5e5c', 'hex');
  const shared = createHash('sha3-256')
    .update(Buffer.concat([mlkem.sharedSecret, agreed, ephemeralPublic, x25519Public, label]))
    .digest();
  return { ciphertext: Buffer.concat([mlkem.ciphertext, ephemeralPublic]), shared };
}

/** Nonce, ciphertext and tag. */
export function xchachaLock(plaintext: Buffer, additional: Buffer, nonce: Buffer, key: Buffer): Buffer {
  const inner = Buffer.from(sodium.crypto_core_hchacha20(nonce.subarray(0, 16), key, null));
  const cipher = createCipheriv('chacha20-poly1305', inner, Buffer.concat([Buffer.alloc(4), nonce.subarray(16)]), {
    authTagLength: 16,
  });
  cipher.setAAD(additional, { plaintextLength: plaintext.length });
  const sealed = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]);
}

/** One 0x80, then zeros to the whole block. */
export function paddedTo(block: number, content: Buffer): Buffer {
  return Buffer.concat([content, Buffer.from([0x80]), Buffer.alloc(block - content.length - 1)]);
}

export function ed25519Sign(seed: Buffer, message: Buffer): Buffer {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  return ed25519(null, message, createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
}
