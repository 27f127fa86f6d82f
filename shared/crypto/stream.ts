import { fromBase64url, toBase64url } from '#shared/bytes/base64url.ts';
import { encode, type Field, join, sameBytes } from '#shared/bytes/encode.ts';
import { size } from '#shared/contract/sizes.ts';
import type { Roster } from '#shared/contract/statements.ts';
import {
  fourBytes,
  personStart,
  readFourBytes,
  readSent,
  type StartHeader,
  startHeader,
  streamIdSize,
  writeStartHeader,
} from '#shared/contract/stream.ts';
import { InStream, OutStream } from '#shared/crypto/frames.ts';
import {
  decapsulate,
  encapsulate,
  hash,
  type KeyPair,
  keyFromSharedSecret,
  lock,
  sign,
  signed,
  unlock,
  wipe,
} from '#shared/crypto/keys.ts';
import { Refused } from '#shared/crypto/refused.ts';
import { sodium } from '#shared/crypto/sodium.ts';
import type { VerifiedKeyring, VerifiedRoster } from '#shared/crypto/statement.ts';

const label = 'sidegate/1/stream';
const signatureLabel = 'sidegate/1/stream/start';
const colleaguesLabel = 'sidegate/1/stream/colleagues';

/** The thread that a stream is part of. `openingHash` is of the sealed opening. */
export type ThreadOf = { charityId: string; threadId: string; openingHash: Uint8Array };

/** A member who writes, and the roster and keyring that they were shown. */
export type Writing = {
  memberId: string;
  signKey: Uint8Array;
  roster: VerifiedRoster;
  keyring: VerifiedKeyring;
};

/** The roster of a version as the charity signed it, undefined where there is none such. */
export type RosterOf = (version: number) => { content: Roster; hash: Uint8Array } | undefined;

/** Begins a person's stream, to the team's current duty key. @param signKey the person's Ed25519 secret key */
export function beginPersonStream(thread: ThreadOf, keyring: VerifiedKeyring, signKey: Uint8Array): OutStream {
  const { epoch, dutyKey } = keyring.content;
  const begun = begin(thread, { side: 'person', number: epoch, memberId: '' }, fromBase64url(dutyKey));
  const signature = sign(signatureLabel, begun.bound(), signKey);
  return new OutStream(begun.header.streamId, begun.start, signature, begun.state);
}

/**
 * Begins a member's stream, to the reply key of the person. Colleagues read it too: its key goes along sealed to the
 * current duty key.
 */
export function beginMemberStream(thread: ThreadOf, writing: Writing, replyKey: Uint8Array): OutStream {
  const { memberId, signKey, roster, keyring } = writing;
  const { epoch, dutyKey } = keyring.content;
  const begun = begin(thread, { side: 'member', number: roster.content.version, memberId }, replyKey);
  const { ciphertext, sharedSecret } = encapsulate(fromBase64url(dutyKey));
  const context = join(begun.start, fourBytes(epoch));
  const wrapping = keyFromSharedSecret(colleaguesLabel, [context], sharedSecret);
  const forColleagues = join(fourBytes(epoch), ciphertext, lock(begun.key, context, wrapping));
  const signature = sign(signatureLabel, begun.bound(roster.hash, forColleagues), signKey);
  wipe(sharedSecret, wrapping, begun.key);
  const first = join(signature, roster.hash);
  return new OutStream(begun.header.streamId, join(begun.start, forColleagues), first, begun.state);
}

/**
 * A person's stream as the desk reads it.
 * @param sent what was sent first: the start frame and the first frame
 * @param dutyKeyOf both halves of an epoch's duty key
 * @param signKey the person's Ed25519 public key
 * @throws {Refused} 'shape', 'mismatch' for another thread's, 'box' where there is no such key. Whether it was forged shows
 * at the first `pull`.
 */
export function openPersonStream(
  sent: Uint8Array,
  thread: ThreadOf,
  dutyKeyOf: (epoch: number) => KeyPair | undefined,
  signKey: Uint8Array,
): InStream {
  const start = readStart(sent, thread, 'person');
  const recipient = dutyKeyOf(start.header.number);
  if (!recipient) throw new Refused('box');
  const key = keyFor(start, thread, recipient);
  return inStream(start, key, size.signature, (first) =>
    signed(signatureLabel, boundOf(thread, start, recipient.publicKey), first, signKey),
  );
}

/** A member's stream as the person reads it. @throws {Refused} as `openPersonStream`, and 'signature' without such a member */
export function openMemberStream(sent: Uint8Array, thread: ThreadOf, reply: KeyPair, rosterOf: RosterOf): InStream {
  const start = readStart(sent, thread, 'member');
  return memberStream(start, thread, keyFor(start, thread, reply), reply.publicKey, rosterOf);
}

/** A member's stream as a colleague reads it, with the key that went along for that. @throws {Refused} as `openMemberStream` */
export function openColleaguesStream(
  sent: Uint8Array,
  thread: ThreadOf,
  replyKey: Uint8Array,
  dutySecretOf: (epoch: number) => Uint8Array | undefined,
  rosterOf: RosterOf,
): InStream {
  const start = readStart(sent, thread, 'member');
  insistOnRecipient(start.header, replyKey);
  const { forColleagues, bytes } = start;
  const secret = dutySecretOf(readFourBytes(forColleagues, 0));
  if (!secret) throw new Refused('box');
  const context = join(bytes.subarray(0, personStart), forColleagues.subarray(0, 4));
  const sharedSecret = decapsulate(forColleagues.subarray(4, 4 + size.kemCiphertext), secret);
  const wrapping = keyFromSharedSecret(colleaguesLabel, [context], sharedSecret);
  try {
    const key = unlock(forColleagues.subarray(4 + size.kemCiphertext), context, wrapping);
    return memberStream(start, thread, key, replyKey, rosterOf);
  } finally {
    wipe(sharedSecret, wrapping);
  }
}

type Start = {
  header: StartHeader;
  bytes: Uint8Array;
  ciphertext: Uint8Array;
  streamHeader: Uint8Array;
  forColleagues: Uint8Array;
};

function begin(thread: ThreadOf, as: Pick<StartHeader, 'side' | 'number' | 'memberId'>, recipientKey: Uint8Array) {
  const header: StartHeader = {
    ...as,
    charityId: fromBase64url(thread.charityId),
    threadId: thread.threadId,
    streamId: sodium.randombytes_buf(streamIdSize),
    recipientHash: hash(recipientKey),
  };
  const { ciphertext, sharedSecret } = encapsulate(recipientKey);
  const fields = fieldsOf(thread, header, recipientKey);
  const key = keyFromSharedSecret(label, fields, sharedSecret);
  const { state, header: streamHeader } = sodium.crypto_secretstream_xchacha20poly1305_init_push(key);
  wipe(sharedSecret);
  return {
    header,
    key,
    state,
    start: join(writeStartHeader(header), ciphertext, streamHeader),
    bound: (...more: Uint8Array[]) => encode(label, ...fields, header.number, ciphertext, streamHeader, ...more),
  };
}

/** A stream's key is bound to thread, writer, stream, recipient and opening: so it is no key of any other. */
function fieldsOf({ threadId, openingHash }: ThreadOf, header: StartHeader, recipientKey: Uint8Array): Field[] {
  const writer = header.side === 'person' ? 'person' : header.memberId;
  return [threadId, writer, header.streamId, hash(recipientKey), openingHash];
}

function boundOf(thread: ThreadOf, start: Start, recipientKey: Uint8Array, ...more: Uint8Array[]): Uint8Array {
  const { header, ciphertext, streamHeader } = start;
  const fields = fieldsOf(thread, header, recipientKey);
  return encode(label, ...fields, header.number, ciphertext, streamHeader, ...more);
}

function readStart(sent: Uint8Array, { charityId, threadId }: ThreadOf, side: 'person' | 'member'): Start {
  const start = readSent(sent, side)?.start;
  if (!start) throw new Refused('shape');
  const { header, bytes } = start;
  if (header.threadId !== threadId || toBase64url(header.charityId) !== charityId) throw new Refused('mismatch');
  const streamHeaderAt = startHeader + size.kemCiphertext;
  return {
    header,
    bytes,
    ciphertext: bytes.subarray(startHeader, streamHeaderAt),
    streamHeader: bytes.subarray(streamHeaderAt, personStart),
    forColleagues: bytes.subarray(personStart),
  };
}

function insistOnRecipient({ recipientHash }: StartHeader, recipientKey: Uint8Array): void {
  if (!sameBytes(recipientHash, hash(recipientKey))) throw new Refused('mismatch');
}

function keyFor({ header, ciphertext }: Start, thread: ThreadOf, recipient: KeyPair): Uint8Array {
  insistOnRecipient(header, recipient.publicKey);
  const sharedSecret = decapsulate(ciphertext, recipient.secretKey);
  const key = keyFromSharedSecret(label, fieldsOf(thread, header, recipient.publicKey), sharedSecret);
  wipe(sharedSecret);
  return key;
}

function memberStream(start: Start, thread: ThreadOf, key: Uint8Array, replyKey: Uint8Array, rosterOf: RosterOf) {
  const { header, forColleagues } = start;
  const roster = rosterOf(header.number);
  const member = roster?.content.members.find(({ id }) => id === header.memberId);
  if (!roster || !member) throw new Refused('signature');
  return inStream(start, key, size.signature + size.hash, (first) => {
    const bound = boundOf(thread, start, replyKey, roster.hash, forColleagues);
    const names = sameBytes(first.subarray(size.signature), roster.hash);
    return names && signed(signatureLabel, bound, first.subarray(0, size.signature), fromBase64url(member.signKey));
  });
}

function inStream(
  { header, streamHeader }: Start,
  key: Uint8Array,
  firstSize: number,
  holds: (first: Uint8Array) => boolean,
) {
  const state = sodium.crypto_secretstream_xchacha20poly1305_init_pull(streamHeader, key);
  wipe(key);
  return new InStream(header.streamId, state, { size: firstSize, holds });
}
