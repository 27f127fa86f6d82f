import fc from 'fast-check';
import { nanoid } from 'nanoid';
import { beforeAll, describe, expect, test } from 'vitest';
import { toBase64url } from '#shared/bytes/base64url.ts';
import { utf8 } from '#shared/bytes/encode.ts';
import { size } from '#shared/contract/sizes.ts';
import type { Roster } from '#shared/contract/statements.ts';
import { memberStart, personStart, readSent, sentSizes } from '#shared/contract/stream.ts';
import type { InStream, OutStream, Seen } from '#shared/crypto/frames.ts';
import { hash, type KeyPair, sealPair, signPair } from '#shared/crypto/keys.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { signStatement, type VerifiedKeyring, type VerifiedRoster, verifyStatement } from '#shared/crypto/statement.ts';
import {
  beginMemberStream,
  beginPersonStream,
  openColleaguesStream,
  openMemberStream,
  openPersonStream,
  type RosterOf,
  type ThreadOf,
} from '#shared/crypto/stream.ts';
import { runs } from '#tests/counts.ts';

const charityId = toBase64url(new Uint8Array(size.charityId).fill(3));
const memberId = nanoid();
let duty: KeyPair;
let reply: KeyPair;
let person: KeyPair;
let member: KeyPair;
let keyring: VerifiedKeyring;
let roster: VerifiedRoster;
let thread: ThreadOf;

beforeAll(async () => {
  await sodiumReady();
  const charity = signPair();
  [duty, reply, person, member] = [sealPair(), sealPair(), signPair(), signPair()];
  const named = { id: memberId, role: 'worker' as const, sealKey: toBase64url(sealPair().publicKey) };
  const content: Roster = {
    charityId,
    version: 7,
    previous: null,
    members: [{ ...named, signKey: toBase64url(member.publicKey) }],
    recoveryKey: named.sealKey,
    at: 1,
  };
  roster = verifyStatement('roster', signStatement('roster', content, charity.secretKey), charity.publicKey);
  const dates = { notBefore: 1, notAfter: 2, previous: null, auditHead: null };
  const names = { rosterVersion: 7, rosterHash: toBase64url(roster.hash) };
  const current = { charityId, epoch: 4, dutyKey: toBase64url(duty.publicKey), ...dates, ...names };
  keyring = verifyStatement('keyring', signStatement('keyring', current, charity.secretKey), charity.publicKey);
  thread = { charityId, threadId: nanoid(), openingHash: hash(utf8('the opening')) };
});

const rosterOf: RosterOf = (version) => (version === 7 ? roster : undefined);
const refused = (reason: string) => expect.objectContaining({ name: 'Refused', reason });
const anyRefusal = expect.objectContaining({ name: 'Refused' });

type Kind = { begin: () => OutStream; open: (sent: Uint8Array, of?: ThreadOf) => InStream; startSize: number };

/** Each way in which a stream is written and read. */
const kinds: Record<string, Kind> = {
  'a person’s stream at the desk': {
    begin: () => beginPersonStream(thread, keyring, person.secretKey),
    open: (sent, of = thread) =>
      openPersonStream(sent, of, (epoch) => (epoch === 4 ? duty : undefined), person.publicKey),
    startSize: personStart,
  },
  'a member’s stream with the person': {
    begin: () => beginMemberStream(thread, { memberId, signKey: member.secretKey, roster, keyring }, reply.publicKey),
    open: (sent, of = thread) => openMemberStream(sent, of, reply, rosterOf),
    startSize: memberStart,
  },
  'a member’s stream with a colleague': {
    begin: () => beginMemberStream(thread, { memberId, signKey: member.secretKey, roster, keyring }, reply.publicKey),
    open: (sent, of = thread) =>
      openColleaguesStream(sent, of, reply.publicKey, (epoch) => (epoch === 4 ? duty.secretKey : undefined), rosterOf),
    startSize: memberStart,
  },
};

const none: Seen = new Map();

/** Sends these texts; the last one ends the stream. @returns the first as it was sent, and each frame alone */
function write({ begin, startSize }: Kind, texts: string[]): { first: Uint8Array; frames: Uint8Array[] } {
  const stream = begin();
  const sent = texts.map((text, at) => stream.push({ body: utf8(text), seen: none, ends: at === texts.length - 1 }));
  const first = sent[0] ?? new Uint8Array(0);
  return { first, frames: [first.subarray(startSize), ...sent.slice(1)] };
}

const textOf = ({ body }: { body: Uint8Array }) => new TextDecoder().decode(body);

describe.each(Object.entries(kinds))('%s', (_, kind) => {
  test('gives back what was written, in order, with what was seen, and ends', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 4000 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), fc.nat(12), (texts, others) => {
        const seen: Seen = new Map(
          Array.from({ length: others }, (_, at) => [toBase64url(new Uint8Array(16).fill(at)), at * 7]),
        );
        const out = kind.begin();
        const sent = texts.map((body, at) => out.push({ body: utf8(body), seen, ends: at === texts.length - 1 }));
        const stream = kind.open(sent[0] ?? new Uint8Array(0));
        const frames = sent.map((bytes, at) => stream.pull(at === 0 ? bytes.subarray(kind.startSize) : bytes));
        expect(frames.map(textOf)).toEqual(texts);
        expect(frames.map((frame) => frame.seen)).toEqual(texts.map(() => seen));
        expect(frames.map(({ ends }) => ends)).toEqual(texts.map((_, at) => at === texts.length - 1));
        expect(() => out.push({ body: utf8('more'), seen, ends: false })).toThrow(RangeError);
      }),
      runs(20),
    );
  });

  test('refuses frames that come again, out of turn, or with one left out, and goes on with the right one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { maxLength: 20 }), (order) => {
        const { first, frames } = write(kind, ['0', '1', '2', '3', '4', '5']);
        const stream = kind.open(first);
        const read: string[] = [];
        for (const at of [...order, 0, 1, 2, 3, 4, 5]) {
          const next = read.length;
          const frame = frames[at] ?? first;
          if (at === next) read.push(textOf(stream.pull(frame)));
          else expect(() => stream.pull(frame)).toThrow(refused('mismatch'));
        }
        expect(read).toEqual(['0', '1', '2', '3', '4', '5']);
        expect(stream.ended).toBe(true);
      }),
      runs(20),
    );
  });

  test('refuses any flipped bit, and reads the frame as it was sent afterwards', () => {
    const { first, frames } = write(kind, ['one', 'two', 'three']);
    fc.assert(
      fc.property(fc.nat(2), fc.nat(554), fc.nat(7), (at, byte, bit) => {
        const stream = kind.open(first);
        for (const frame of frames.slice(0, at)) stream.pull(frame);
        const changed = new Uint8Array(frames[at] ?? first);
        changed[byte % changed.length] = (changed[byte % changed.length] ?? 0) ^ (1 << bit);
        expect(() => stream.pull(changed)).toThrow(anyRefusal);
        expect(textOf(stream.pull(frames[at] ?? first))).toBe(['one', 'two', 'three'][at]);
      }),
      runs(60),
    );
  });

  test('refuses any flipped bit of its start', () => {
    const { first } = write(kind, ['one']);
    const start = kind.startSize;
    fc.assert(
      fc.property(fc.nat(start - 1), fc.nat(7), (byte, bit) => {
        const changed = new Uint8Array(first);
        changed[byte] = (changed[byte] ?? 0) ^ (1 << bit);
        expect(() => kind.open(changed).pull(changed.subarray(start))).toThrow(anyRefusal);
      }),
      runs(150),
    );
  });

  test('refuses the frames of another stream, and a stream of another thread, opening or charity', () => {
    const one = write(kind, ['one', 'two']);
    const other = write(kind, ['one', 'two']);
    const stream = kind.open(one.first);
    expect(() => stream.pull(other.frames[0] ?? one.first)).toThrow(refused('mismatch'));
    stream.pull(one.frames[0] ?? one.first);
    const otherCharity = toBase64url(new Uint8Array(size.charityId).fill(4));
    expect(() => kind.open(one.first, { ...thread, threadId: nanoid() })).toThrow(refused('mismatch'));
    expect(() => kind.open(one.first, { ...thread, charityId: otherCharity })).toThrow(refused('mismatch'));
    const elsewhere = { ...thread, openingHash: hash(utf8('another opening')) };
    expect(() => kind.open(one.first, elsewhere).pull(one.frames[0] ?? one.first)).toThrow(anyRefusal);
  });

  test('has the sizes of the contract, whatever is said', () => {
    const sizes: readonly number[] = kind.startSize === personStart ? sentSizes.person : sentSizes.member;
    for (const length of [0, 100, 600, 3000, 5000, 16_000]) {
      const { first, frames } = write(kind, ['x'.repeat(length), 'y'.repeat(length)]);
      expect(sizes).toContain(first.length);
      expect(sizes).toContain(frames[1]?.length);
    }
    expect(() => write(kind, ['x'.repeat(16_384)])).toThrow(RangeError);
  });
});

test('control: what was signed by somebody else is refused, and nothing of it is read', () => {
  const stranger = signPair();
  const forged = [
    [beginPersonStream(thread, keyring, stranger.secretKey), kinds['a person’s stream at the desk']],
    [
      beginMemberStream(thread, { memberId, signKey: stranger.secretKey, roster, keyring }, reply.publicKey),
      kinds['a member’s stream with the person'],
    ],
  ] as const;
  for (const [out, kind] of forged) {
    const first = out.push({ body: utf8('forged'), seen: none, ends: false });
    const stream = kind?.open(first);
    const frame = first.subarray(kind?.startSize);
    expect(() => stream?.pull(frame)).toThrow(refused('signature'));
    expect(() => stream?.pull(frame)).toThrow(refused('mismatch'));
  }
});

test('whoever is not on the roster, or has not the key, reads and writes nothing', () => {
  const { first } = write(kinds['a member’s stream with the person'] as Kind, ['one']);
  expect(() => openMemberStream(first, thread, reply, () => undefined)).toThrow(refused('signature'));
  expect(() => openMemberStream(first, thread, sealPair(), rosterOf)).toThrow(refused('mismatch'));
  expect(() => openColleaguesStream(first, thread, reply.publicKey, () => undefined, rosterOf)).toThrow(refused('box'));
  const other = sealPair().secretKey;
  expect(() => openColleaguesStream(first, thread, reply.publicKey, () => other, rosterOf)).toThrow(refused('box'));
});

test('what is not a frame is read as none', () => {
  const { first, frames } = write(kinds['a person’s stream at the desk'] as Kind, ['one', 'two']);
  expect(readSent(first, 'person')?.start?.header.threadId).toBe(thread.threadId);
  expect(readSent(frames[1] ?? first, 'person')?.frame.sequence).toBe(1);
  const wrong = [
    new Uint8Array(first.length),
    first.subarray(1),
    frames[0] ?? first, // the first frame without its start
    new Uint8Array([...first.subarray(0, personStart), ...(frames[1] ?? first)]),
  ];
  for (const bytes of wrong) expect(readSent(bytes, 'person')).toBeNull();
  expect(readSent(first, 'member')).toBeNull();
});
