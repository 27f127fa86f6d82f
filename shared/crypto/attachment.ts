import { nanoid } from 'nanoid';
import { fromBase64url, toBase64url } from '#shared/bytes/base64url.ts';
import { encode, sameBytes } from '#shared/bytes/encode.ts';
import { regrouped } from '#shared/bytes/regrouped.ts';
import { chunkMore, chunkSize, paddedSize, sealedSize, streamHeader } from '#shared/contract/attachment.ts';
import { AttachmentNote } from '#shared/contract/opening.ts';
import { size } from '#shared/contract/sizes.ts';
import { exactly, randomSecret, wipe } from '#shared/crypto/keys.ts';
import { Refused } from '#shared/crypto/refused.ts';
import { sodium } from '#shared/crypto/sodium.ts';

/**
 * A file's bytes, piece by piece, from the beginning each time it is asked. Pieces may be of any size; each is a copy of its
 * own, which is overwritten once it was used.
 */
export type Content = () => AsyncIterable<Uint8Array>;

const label = 'sidegate/1/attachment';
const final = () => sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL;
const message = () => sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;

/**
 * What an opening says of a file: a fresh id and key, and the file's size and hash, for which it is read once.
 * @param name and `type` as the device says them, within the contract's limits
 * @throws what reading throws, or an error where the file is empty or over the limit
 */
export async function noteOf(
  content: Content,
  { name, type }: { name: string; type: string },
): Promise<AttachmentNote> {
  const hashing = startHash();
  let bytes = 0;
  for await (const piece of content()) {
    hashing.add(piece);
    bytes += piece.length;
    piece.fill(0);
  }
  const key = randomSecret();
  const note = { id: nanoid(), key: toBase64url(key), name, type, size: bytes, hash: toBase64url(hashing.end()) };
  wipe(key);
  return AttachmentNote.parse(note);
}

/**
 * Seals a file as its note says (shared/crypto/README.md, "Attachment"). Between two pieces of the content nothing is
 * worked on for longer than their chunks take.
 * @throws {ChangedFile} before the last chunk is given out, where the file is no longer what the note was made of
 */
export async function* sealAttachment(content: Content, note: AttachmentNote): AsyncGenerator<Uint8Array> {
  const key = exactly(fromBase64url(note.key), size.secret);
  const { state, header } = sodium.crypto_secretstream_xchacha20poly1305_init_push(key);
  wipe(key);
  yield header;
  const last = Math.ceil(paddedSize(note.size) / chunkSize) - 1;
  let index = 0;
  for await (const chunk of regrouped(paddedAs(note, content()), chunkSize)) {
    const tag = index === last ? final() : message();
    const sealed = sodium.crypto_secretstream_xchacha20poly1305_push(state, chunk, boundTo(note, index), tag);
    chunk.fill(0);
    yield sealed;
    index += 1;
  }
}

/** The file is not what it was when its note was made. */
export class ChangedFile extends Error {
  override readonly name = 'ChangedFile';
}

/**
 * Opens what `sealAttachment` made. Nothing is given out before all of it was checked.
 * @param sealed pieces of any size
 * @throws {Refused} 'shape' for another length than the note's size comes to, 'box' for a chunk that was changed, cut,
 * moved or taken from another file, 'mismatch' where the content is not what the note says
 */
export async function openAttachment(sealed: AsyncIterable<Uint8Array>, note: AttachmentNote): Promise<Uint8Array> {
  const expected = sealedSize(note.size);
  const content = new Uint8Array(note.size);
  const hashing = startHash();
  let stream: Opened | null = null;
  let read = 0;
  let at = 0;
  let index = 0;
  for await (const piece of regrouped(sealed, chunkSize + chunkMore, streamHeader)) {
    read += piece.length;
    if (read > expected) throw new Refused('shape');
    if (!stream) {
      stream = openStream(piece, note);
      continue;
    }
    const chunk = pull(stream, piece, boundTo(note, index), read === expected ? final() : message());
    const kept = chunk.subarray(0, Math.min(chunk.length, note.size - at));
    content.set(kept, at);
    hashing.add(kept);
    at += kept.length;
    chunk.fill(0);
    index += 1;
  }
  if (read !== expected) throw new Refused('shape');
  if (!sameBytes(hashing.end(), fromBase64url(note.hash))) throw new Refused('mismatch');
  return content;
}

type Opened = { state: ReturnType<typeof sodium.crypto_secretstream_xchacha20poly1305_init_pull> };

function openStream(header: Uint8Array, note: AttachmentNote): Opened {
  if (header.length !== streamHeader) throw new Refused('shape');
  const key = exactly(fromBase64url(note.key), size.secret);
  const state = sodium.crypto_secretstream_xchacha20poly1305_init_pull(header, key);
  wipe(key);
  return { state };
}

/** libsodium answers a chunk that does not fit with `false`, and goes on after the final one: neither is let pass. */
function pull({ state }: Opened, sealed: Uint8Array, bound: Uint8Array, tag: number): Uint8Array {
  if (sealed.length < chunkMore) throw new Refused('shape');
  const pulled = sodium.crypto_secretstream_xchacha20poly1305_pull(state, sealed, bound);
  if (!pulled || pulled.tag !== tag) throw new Refused('box');
  return pulled.message;
}

function boundTo({ id }: AttachmentNote, index: number): Uint8Array {
  return encode(label, id, index);
}

/** The file and zeros up to its padded size, held to what the note says before its last bytes are given out. */
async function* paddedAs(note: AttachmentNote, content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const hashing = startHash();
  let read = 0;
  let waiting: Uint8Array | null = null;
  for await (const piece of content) {
    hashing.add(piece);
    read += piece.length;
    if (read > note.size) break;
    if (waiting) yield* overwritten(waiting);
    waiting = piece;
  }
  if (read !== note.size || !sameBytes(hashing.end(), fromBase64url(note.hash))) throw new ChangedFile('it changed');
  if (waiting) yield* overwritten(waiting);
  for (let left = paddedSize(note.size) - read; left > 0; left -= chunkSize) {
    yield new Uint8Array(Math.min(left, chunkSize));
  }
}

function* overwritten(piece: Uint8Array): Generator<Uint8Array> {
  yield piece;
  piece.fill(0);
}

/** BLAKE2b-256 of what is added, piece by piece. */
function startHash() {
  const state = sodium.crypto_generichash_init(null, size.hash);
  return {
    add: (piece: Uint8Array) => sodium.crypto_generichash_update(state, piece),
    end: () => sodium.crypto_generichash_final(state, size.hash),
  };
}
