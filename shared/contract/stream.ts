import { join, sameBytes, utf8 } from '#shared/bytes/encode.ts';
import { size } from '#shared/contract/sizes.ts';
import { MemberId, ThreadId } from '#shared/contract/wire.ts';

const startMagic = utf8('SGST');
const frameMagic = utf8('SGFR');
const version = 1;
/** X-Wing, BLAKE2b, XChaCha20-Poly1305 as libsodium's secretstream. */
const suite = 1;

export const streamIdSize = 16;
/** What a frame is padded to; it holds a byte less. */
export const buckets = [512, 4096, 16_384] as const;
/** magic 4, version 1, suite 1, stream id 16, sequence 4. */
export const frameHeader = 4 + 1 + 1 + streamIdSize + 4;
/** A secretstream adds an encrypted tag and a MAC. */
const streamTag = 17;
const frameSizes = buckets.map((bucket) => frameHeader + bucket + streamTag);

/** magic 4, version 1, suite 1, writer's side 1, charity id 16, thread id 21, stream id 16, number 4, member id 21, hash 32. */
export const startHeader = 4 + 1 + 1 + 1 + size.charityId + 21 + streamIdSize + 4 + 21 + size.hash;
const secretstreamHeader = 24;
/** What a person's start frame is, and what a member's begins with: header, KEM ciphertext, secretstream header. */
export const personStart = startHeader + size.kemCiphertext + secretstreamHeader;
/** The stream's key for colleagues: epoch 4, KEM ciphertext, nonce, key, tag. */
const colleaguesKey = 4 + size.kemCiphertext + size.nonce + size.secret + size.tag;
export const memberStart = personStart + colleaguesKey;

/** Lengths of what a person, and a member, may send: a frame, or a start frame and the first frame after it. */
export const sentSizes = {
  person: [...frameSizes, ...frameSizes.map((frame) => personStart + frame)],
  member: [...frameSizes, ...frameSizes.map((frame) => memberStart + frame)],
} as const;

export type Side = 'person' | 'member';
const startSizes = { person: personStart, member: memberStart } as const;
const sideNumbers = { person: 1, member: 2 } as const;

/**
 * What stands in clear at the start of a stream. `number` is the epoch whose duty key a person's stream is sealed to, or
 * the version of the roster that names the member; `memberId` is empty in a person's.
 */
export type StartHeader = {
  side: Side;
  charityId: Uint8Array;
  threadId: ThreadId;
  streamId: Uint8Array;
  number: number;
  memberId: string;
  recipientHash: Uint8Array;
};
export type FrameHeader = { streamId: Uint8Array; sequence: number };

/** What was sent at once: a frame, and before a stream's first one its start. */
export type Sent = {
  start: { header: StartHeader; bytes: Uint8Array } | null;
  frame: FrameHeader & { bytes: Uint8Array };
};

/** Reads what is in clear of something sent, or null for bytes of any other shape. */
export function readSent(bytes: Uint8Array, side: Side): Sent | null {
  const sizes: readonly number[] = sentSizes[side];
  if (!sizes.includes(bytes.length)) return null;
  const begins = sameBytes(bytes.subarray(0, 4), startMagic);
  const startSize = begins ? startSizes[side] : 0;
  const frame = readFrameHeader(bytes.subarray(startSize));
  const header = begins ? readStartHeader(bytes.subarray(0, startSize), side) : null;
  if (!frame || (begins && !header) || begins !== (frame.sequence === 0)) return null;
  if (header && !sameBytes(header.streamId, frame.streamId)) return null;
  return {
    start: header ? { header, bytes: bytes.subarray(0, startSize) } : null,
    frame: { ...frame, bytes: bytes.subarray(startSize) },
  };
}

export function writeStartHeader(header: StartHeader): Uint8Array {
  const { side, charityId, threadId, streamId, number, memberId, recipientHash } = header;
  const member = memberId === '' ? new Uint8Array(21) : utf8(memberId);
  const head = Uint8Array.of(version, suite, sideNumbers[side]);
  return join(startMagic, head, charityId, utf8(threadId), streamId, fourBytes(number), member, recipientHash);
}

export function writeFrameHeader({ streamId, sequence }: FrameHeader): Uint8Array {
  return join(frameMagic, Uint8Array.of(version, suite), streamId, fourBytes(sequence));
}

export function fourBytes(number: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, number);
  return bytes;
}

export function readFourBytes(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0);
}

function readStartHeader(bytes: Uint8Array, side: Side): StartHeader | null {
  if (bytes[4] !== version || bytes[5] !== suite || bytes[6] !== sideNumbers[side]) return null;
  const text = (from: number) => new TextDecoder().decode(bytes.subarray(from, from + 21));
  const threadId = ThreadId.safeParse(text(23));
  if (!threadId.success) return null;
  const memberId = side === 'member' ? text(64) : '';
  if (side === 'member' && !MemberId.safeParse(memberId).success) return null;
  if (side === 'person' && bytes.subarray(64, 85).some((byte) => byte !== 0)) return null;
  return {
    side,
    charityId: bytes.slice(7, 23),
    threadId: threadId.data,
    streamId: bytes.slice(44, 60),
    number: readFourBytes(bytes, 60),
    memberId,
    recipientHash: bytes.slice(85, 117),
  };
}

function readFrameHeader(bytes: Uint8Array): FrameHeader | null {
  if (!sameBytes(bytes.subarray(0, 4), frameMagic) || bytes[4] !== version || bytes[5] !== suite) return null;
  return { streamId: bytes.slice(6, 22), sequence: readFourBytes(bytes, 22) };
}
