import { fromBase64url, toBase64url } from '#shared/bytes/base64url.ts';
import { utf8 } from '#shared/bytes/encode.ts';
import { CallLost, call, type Line, readAnswer } from '#shared/calls/call.ts';
import { ReplyList, tokenHeader } from '#shared/contract/frames.ts';
import { MemberMessage, PersonMessage } from '#shared/contract/message.ts';
import { type Holder, ReturnFound, recordHeader } from '#shared/contract/return.ts';
import { Statements } from '#shared/contract/statements.ts';
import { readSent } from '#shared/contract/stream.ts';
import type { InStream, Seen } from '#shared/crypto/frames.ts';
import { type KeyPair, publicHash, randomSecret, sealPair, signPair, wipe } from '#shared/crypto/keys.ts';
import { type RefusalReason, Refused } from '#shared/crypto/refused.ts';
import {
  noReturn,
  type Returning,
  type ReturnKey,
  unwrapReturn,
  wipeReturn,
  wrapReturn,
} from '#shared/crypto/return-code.ts';
import {
  type Pin,
  pinnedKey,
  readJson,
  type VerifiedKeyring,
  type VerifiedRoster,
  verifyForSealing,
  verifyStatement,
} from '#shared/crypto/statement.ts';
import { beginPersonStream, openMemberStream, type RosterOf, type ThreadOf } from '#shared/crypto/stream.ts';

/** A thread as its own writer holds it, in memory only. */
export type OwnThread = ThreadOf & { returning: Returning; holder: Holder; reply: KeyPair; sign: KeyPair };

/** What the team answered, or why it can't be read. `at` is the minute in which it came; `from` a member's id. */
export type Reply = { at: number; stream: string } & (
  | { from: string; message: MemberMessage }
  | { broken: RefusalReason }
);
export type Replies = { replies: Reply[]; seen: Seen };

/** What was sealed and waits for its answer. It is sent again as it is. */
export type SealedMessage = { threadId: string; token: string; sent: Uint8Array };
/** `next` is the thread under its new code, and null where it has none any more. */
export type SealedReplacement = SealedMessage & { tokenHash: string; record: string; next: OwnThread | null };

/**
 * The thread behind a code, or null where the code is not the right one: the server does not tell, only the code does.
 * @throws {CallRefused | CallLost}
 */
export async function findThread(line: Line, key: ReturnKey, charityId: string): Promise<OwnThread | null> {
  const request = { method: 'POST', path: '/api/returns', json: { lookup: toBase64url(key.lookup) } } as const;
  const { threadId, wrapped } = readAnswer(await call(line, request), ReturnFound);
  try {
    const place = { threadId, charityId };
    const { returning, holder } = unwrapReturn(fromBase64url(wrapped), key, place);
    return ownThread(returning, { ...place, holder });
  } catch (fault) {
    if (fault instanceof Refused) return null;
    throw fault;
  }
}

function ownThread(returning: Returning, place: Pick<OwnThread, 'threadId' | 'charityId' | 'holder'>): OwnThread {
  const { replySeed, signSeed, openingHash } = returning;
  return { ...place, openingHash, returning, reply: sealPair(replySeed), sign: signPair(signSeed) };
}

export function wipeThread({ returning, reply, sign }: OwnThread): void {
  wipeReturn(returning);
  wipe(reply.secretKey, sign.secretKey);
}

/**
 * What the team answered, oldest first, each checked to be from a member whom a roster of this charity names.
 * @throws {Refused} where the statements can't be trusted
 * @throws {CallRefused} 'thread-unknown' where the code was replaced meanwhile
 * @throws {CallLost}
 */
export async function readReplies(line: Line, thread: OwnThread, pin: Pin, now: number): Promise<Replies> {
  const statements = readAnswer(await call(line, { method: 'GET', path: '/api/statements' }), Statements);
  verifyForSealing(statements, pin, now);
  const headers = { [tokenHeader]: toBase64url(thread.returning.token) };
  const answered = await call(line, { method: 'GET', path: `/api/frames/${thread.threadId}`, headers });
  const { frames, rosters } = readAnswer(answered, ReplyList);
  const rosterOf = rostersIn(rosters, pinnedKey(statements.charityKey, pin), pin.charityId);
  const streams = new Map<string, InStream>();
  const replies = frames.flatMap(({ at, sent }) => readReply(fromBase64url(sent), at, thread, streams, rosterOf) ?? []);
  const seen = new Map([...streams].map(([id, { next }]) => [id, next - 1] as const).filter(([, last]) => last >= 0));
  return { replies: replies.toSorted(byTime), seen };
}

function readReply(
  sent: Uint8Array,
  at: number,
  thread: OwnThread,
  streams: Map<string, InStream>,
  rosterOf: RosterOf,
): Reply | null {
  const read = readSent(sent, 'member');
  if (!read) return null;
  const stream = toBase64url(read.frame.streamId);
  try {
    if (read.start) streams.set(stream, openMemberStream(sent, thread, thread.reply, rosterOf));
    const { body } = streams.get(stream)?.pull(read.frame.bytes) ?? refuse();
    return { at, stream, from: read.start?.header.memberId ?? '', message: readJson(MemberMessage, body) };
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    // What was sealed to keys that a new code has replaced is nobody's any more.
    return fault.reason === 'mismatch' ? null : { at, stream, broken: fault.reason };
  }
}

function refuse(): never {
  throw new Refused('mismatch');
}

function rostersIn(signed: ReplyList['rosters'], charityKey: Uint8Array, charityId: string): RosterOf {
  const rosters: VerifiedRoster[] = [];
  for (const statement of signed) {
    try {
      rosters.push(verifyStatement('roster', statement, charityKey));
    } catch (fault) {
      // One that an earlier charity key signed: what its members wrote then can't be checked here.
      if (!(fault instanceof Refused)) throw fault;
    }
  }
  return (version) => rosters.find(({ content }) => content.version === version && content.charityId === charityId);
}

function byTime(one: Reply, other: Reply): number {
  const told = (reply: Reply) => ('message' in reply ? reply.message.at : 0);
  return one.at - other.at || told(one) - told(other);
}

/** What can be sent by a code, by who holds it: a referrer reads, and the person's plan is nobody's but the person's. */
const sayable: Record<Holder, ReadonlySet<PersonMessage['kind']>> = {
  person: new Set(['words', 'plan', 'never', 'withdraw', 'stop', 'new-code', 'no-code']),
  consultation: new Set(['words', 'new-code', 'no-code']),
  professional: new Set(['new-code', 'no-code']),
};

/**
 * Seals one message as a whole stream: its start, and one frame that ends it.
 * @throws {RangeError} for what is not for them to say
 */
export function sealMessage(
  thread: OwnThread,
  message: PersonMessage,
  keyring: VerifiedKeyring,
  seen: Seen,
): SealedMessage {
  if (!sayable[thread.holder].has(message.kind)) throw new RangeError('this code is for reading');
  const body = utf8(JSON.stringify(PersonMessage.parse(message)));
  const sent = beginPersonStream(thread, keyring, thread.sign.secretKey).push({ body, seen, ends: true });
  wipe(body);
  return { threadId: thread.threadId, token: toBase64url(thread.returning.token), sent };
}

/** Resolves once it is on the server's disk. @throws {CallRefused | CallLost} */
export async function putMessage(line: Line, { threadId, token, sent }: SealedMessage, signal?: AbortSignal) {
  const headers = { [tokenHeader]: token };
  const request = { method: 'POST', path: `/api/frames/${threadId}`, bytes: sent, headers } as const;
  insistOnReceipt(await call(line, signal ? { ...request, signal } : request));
}

/** Seals another code for the thread, or none: a new token, new keys, and the message that tells the team of them. */
export function sealReplacement(
  thread: OwnThread,
  key: ReturnKey | null,
  keyring: VerifiedKeyring,
  { seen, now }: { seen: Seen; now: number },
): SealedReplacement {
  const { threadId, charityId, holder, openingHash } = thread;
  const place = { threadId, charityId, holder };
  const returning = { token: randomSecret(), replySeed: randomSecret(), signSeed: randomSecret(), openingHash };
  const next = ownThread(returning, place);
  const keys = { replyKey: toBase64url(next.reply.publicKey), signKey: toBase64url(next.sign.publicKey) };
  const message: PersonMessage = key ? { kind: 'new-code', at: now, ...keys } : { kind: 'no-code', at: now };
  const record = key ? wrapReturn(returning, key, place) : noReturn();
  return {
    ...sealMessage(thread, message, keyring, seen),
    tokenHash: toBase64url(publicHash(returning.token)),
    record: toBase64url(record),
    next: key ? next : null,
  };
}

/** Resolves once the old code is void. @throws {CallRefused | CallLost} */
export async function putReplacement(line: Line, replacement: SealedReplacement, signal?: AbortSignal): Promise<void> {
  const { threadId, token, tokenHash, record, sent } = replacement;
  const headers = { [tokenHeader]: token, 'thread-token-hash': tokenHash, [recordHeader]: record };
  const request = { method: 'PUT', path: `/api/returns/${threadId}`, bytes: sent, headers } as const;
  insistOnReceipt(await call(line, signal ? { ...request, signal } : request));
}

/** A receipt is empty: a page that a network puts before its way out also says 200, and nothing is stored. */
function insistOnReceipt({ bytes }: { bytes: Uint8Array }): void {
  if (bytes.length > 0) throw new CallLost('not a receipt');
}
