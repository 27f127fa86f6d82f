import { fromBase64url, toBase64url } from '#shared/bytes/base64url.ts';
import { sameBytes, utf8 } from '#shared/bytes/encode.ts';
import { CallLost, call, readAnswer } from '#shared/calls/call.ts';
import type { Case } from '#shared/contract/case.ts';
import { FrameList } from '#shared/contract/frames.ts';
import { MemberMessage, PersonMessage, type ReferrerWord } from '#shared/contract/message.ts';
import type { Opening } from '#shared/contract/opening.ts';
import type { Journey } from '#shared/contract/referral.ts';
import { readSent, type Sent } from '#shared/contract/stream.ts';
import type { Frame, InStream, Seen } from '#shared/crypto/frames.ts';
import { hash, type KeyPair } from '#shared/crypto/keys.ts';
import { openOpening } from '#shared/crypto/opening.ts';
import { type RefusalReason, Refused } from '#shared/crypto/refused.ts';
import { openingHash } from '#shared/crypto/return-code.ts';
import { readJson } from '#shared/crypto/statement.ts';
import { beginMemberStream, openColleaguesStream, openPersonStream, type ThreadOf } from '#shared/crypto/stream.ts';
import { clearedWord } from '#shared/team/referrers.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';

/** What was said under a thread, by the person or by a member, or why it can't be read. `at`: the minute it came. */
export type Said = { at: number; stream: string } & (
  | { from: 'person'; message: PersonMessage }
  | { from: 'member'; memberId: string; message: MemberMessage }
  | { from: 'person' | 'member'; broken: RefusalReason }
);

/** A thread's messages, and what is needed to answer. */
export type Correspondence = {
  thread: ThreadOf;
  /** By which journey it came, as the opening has it: who holds the code, and what they may be told. */
  journey: Journey;
  said: Said[];
  /** The key that answers are sealed to now; null where the person took no code, or has none any more. */
  replyKey: Uint8Array | null;
  /** Streams of answers that the person has seen, as far as they wrote since. */
  answersSeen: ReadonlySet<string>;
  seen: Seen;
  /** True where somebody saw something that the server does not show. */
  incomplete: boolean;
};

/** The keys that the person's words are checked with, and answers were sealed to: each code brings its own. */
type Keys = { sign: Uint8Array[]; reply: Uint8Array[] };
type Waiting = { at: number; side: 'person' | 'member'; read: Sent; bytes: Uint8Array };
type Read = { said: Said; frame: Frame | null; order: number };

/**
 * Fetches and opens what was said under a thread since its opening.
 * @throws {CallRefused | CallLost}
 * @throws {Refused} where the opening is not what it was
 */
export async function readCorrespondence(onDuty: OnDuty, threadId: string): Promise<Correspondence> {
  const { line, history, dutyKeys } = onDuty;
  const { bytes: sealed } = await call(line, { method: 'GET', path: `/api/threads/${threadId}/openings` });
  const opening = openOpening(sealed, threadId, history.charityId, (epoch) => dutyKeys.get(epoch));
  const answered = await call(line, { method: 'GET', path: `/api/threads/${threadId}/frames` });
  const { frames } = readAnswer(answered, FrameList);
  const thread = { charityId: history.charityId, threadId, openingHash: openingHash(sealed) };
  const waiting = frames.flatMap(({ side, at, sent }) => {
    const bytes = fromBase64url(sent);
    const read = readSent(bytes, side);
    return read ? [{ at, side, read, bytes }] : [];
  });
  return correspondenceOf(onDuty, thread, opening, waiting);
}

function correspondenceOf(onDuty: OnDuty, thread: ThreadOf, opening: Opening, waiting: Waiting[]): Correspondence {
  const keys: Keys = { sign: [fromBase64url(opening.signKey)], reply: [fromBase64url(opening.replyKey)] };
  const persons = waiting.filter(({ side }) => side === 'person');
  const streams = new Map<string, InStream>();
  let readByPerson = readAll(onDuty, thread, persons, keys, streams);
  // A code's own keys come with a message that an earlier code's key signed, which may stand after those it signs.
  for (let known = 0; known < keys.sign.length; ) {
    known = keys.sign.length;
    readByPerson = readAll(onDuty, thread, persons, keys, streams);
  }
  const members = waiting.filter(({ side }) => side === 'member');
  const readByMembers = readAll(onDuty, thread, members, keys, streams);
  const all = [...readByPerson, ...readByMembers].toSorted(
    (one, other) => one.said.at - other.said.at || one.order - other.order,
  );
  const seen = new Map([...streams].map(([id, { next }]) => [id, next - 1] as const).filter(([, last]) => last >= 0));
  const told = all.flatMap(({ frame }) => [...(frame?.seen ?? [])]);
  return {
    thread,
    journey: opening.body.journey,
    said: all.map(({ said }) => said),
    replyKey: currentReplyKey(
      opening,
      all.map(({ said }) => said),
    ),
    answersSeen: new Set(readByPerson.flatMap(({ frame }) => [...(frame?.seen.keys() ?? [])])),
    seen,
    incomplete: told.some(([id, sequence]) => (seen.get(id) ?? -1) < sequence),
  };
}

function readAll(
  onDuty: OnDuty,
  thread: ThreadOf,
  waiting: Waiting[],
  keys: Keys,
  streams: Map<string, InStream>,
): Read[] {
  for (const { read } of waiting) streams.delete(toBase64url(read.frame.streamId));
  return waiting.map((one) => readOne(onDuty, thread, one, keys, streams));
}

function readOne(onDuty: OnDuty, thread: ThreadOf, one: Waiting, keys: Keys, streams: Map<string, InStream>): Read {
  const { at, side, read } = one;
  const stream = toBase64url(read.frame.streamId);
  try {
    const frame = pullFrom(onDuty, thread, one, keys, streams);
    if (side === 'member') {
      const message = readJson(MemberMessage, frame.body);
      const memberId = read.start?.header.memberId ?? '';
      return { said: { at, stream, from: 'member', memberId, message }, frame, order: message.at };
    }
    const message = readJson(PersonMessage, frame.body);
    if (message.kind === 'new-code') learn(keys, message);
    return { said: { at, stream, from: 'person', message }, frame, order: message.at };
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    return { said: { at, stream, from: side, broken: fault.reason }, frame: null, order: 0 };
  }
}

function pullFrom(onDuty: OnDuty, thread: ThreadOf, one: Waiting, keys: Keys, streams: Map<string, InStream>): Frame {
  const { read } = one;
  const id = toBase64url(read.frame.streamId);
  if (!read.start) {
    const stream = streams.get(id);
    if (!stream) throw new Refused('mismatch');
    return stream.pull(read.frame.bytes);
  }
  const ways =
    one.side === 'person'
      ? keys.sign.map((key) => openPerson(onDuty, thread, one.bytes, key))
      : [() => openMember(onDuty, thread, one, keys)];
  let refusal = new Refused('signature');
  for (const open of ways) {
    try {
      const stream = open();
      const frame = stream.pull(read.frame.bytes);
      streams.set(id, stream);
      return frame;
    } catch (fault) {
      if (!(fault instanceof Refused)) throw fault;
      refusal = fault;
    }
  }
  throw refusal;
}

function openPerson({ history, dutyKeys }: OnDuty, thread: ThreadOf, sent: Uint8Array, signKey: Uint8Array) {
  const dutyKeyOf = (epoch: number): KeyPair | undefined => {
    const secretKey = dutyKeys.get(epoch);
    const named = history.keyrings[epoch - 1]?.content.dutyKey;
    return secretKey && named !== undefined ? { publicKey: fromBase64url(named), secretKey } : undefined;
  };
  return () => openPersonStream(sent, thread, dutyKeyOf, signKey);
}

function openMember({ history, dutyKeys }: OnDuty, thread: ThreadOf, { read, bytes }: Waiting, keys: Keys): InStream {
  const recipient = read.start?.header.recipientHash ?? new Uint8Array(0);
  const replyKey = keys.reply.find((key) => sameBytes(hash(key), recipient));
  if (!replyKey) throw new Refused('mismatch');
  const rosterOf = (version: number) => history.rosters[version - 1];
  return openColleaguesStream(bytes, thread, replyKey, (epoch) => dutyKeys.get(epoch), rosterOf);
}

function learn(keys: Keys, { replyKey, signKey }: Extract<PersonMessage, { kind: 'new-code' }>): void {
  const [reply, sign] = [fromBase64url(replyKey), fromBase64url(signKey)];
  if (keys.sign.some((known) => sameBytes(known, sign))) return;
  keys.sign.push(sign);
  keys.reply.push(reply);
}

function currentReplyKey(opening: Opening, said: Said[]): Uint8Array | null {
  let key = opening.comesBack ? fromBase64url(opening.replyKey) : null;
  for (const one of said) {
    if (one.from !== 'person' || !('message' in one)) continue;
    if (one.message.kind === 'new-code') key = fromBase64url(one.message.replyKey);
    if (one.message.kind === 'no-code') key = null;
  }
  return key;
}

/** An answer that is sealed and waits for its receipt. It is sent again as it is. */
export type SealedAnswer = { threadId: string; sent: Uint8Array };

/**
 * Seals an answer as a whole stream, to whoever has the code and for colleagues.
 * @param words never for whoever referred somebody in the course of their work: `sealReferrerWord` is all there is for them
 * @throws {RangeError} where nobody would read it, or a professional would read what was typed about somebody
 */
export function sealAnswer(
  onDuty: OnDuty,
  correspondence: Correspondence,
  words: Extract<MemberMessage, { kind: 'words' }>,
): SealedAnswer {
  if (words.kind !== 'words' || correspondence.journey === 'professional') {
    throw new RangeError('a referrer is told the four fixed messages only');
  }
  return seal(onDuty, correspondence, words);
}

/**
 * Seals one of the four messages to a referrer's code.
 * @param content the case, which has to say how they were verified
 * @param now Unix seconds
 * @throws {RangeError} for anything else than the four, on anything but a professional's referral, before they were verified,
 * and where nobody would read it
 */
export function sealReferrerWord(
  onDuty: OnDuty,
  correspondence: Correspondence,
  content: Pick<Case, 'verifications'>,
  { word, now }: { word: ReferrerWord; now: number },
): SealedAnswer {
  if (correspondence.journey !== 'professional')
    throw new RangeError('nobody referred this in the course of their work');
  return seal(onDuty, correspondence, { kind: 'referrer', at: now, word: clearedWord(content, word) });
}

function seal(
  { member, keys, history }: OnDuty,
  { thread, replyKey, seen }: Correspondence,
  message: MemberMessage,
): SealedAnswer {
  if (!replyKey) throw new RangeError('nobody comes back for this');
  const body = utf8(JSON.stringify(MemberMessage.parse(message)));
  const { roster, keyring } = history;
  const writing = { memberId: member.id, signKey: keys.sign.secretKey, roster, keyring };
  return {
    threadId: thread.threadId,
    sent: beginMemberStream(thread, writing, replyKey).push({ body, seen, ends: true }),
  };
}

/** Resolves once it is on the server's disk. @throws {CallRefused | CallLost} */
export async function sendAnswer({ line }: OnDuty, { threadId, sent }: SealedAnswer): Promise<void> {
  const receipt = await call(line, { method: 'POST', path: `/api/threads/${threadId}/frames`, bytes: sent });
  if (receipt.bytes.length > 0) throw new CallLost('not a receipt');
}
