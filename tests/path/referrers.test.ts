import { afterAll, beforeAll, expect, test } from 'vitest';
import { examples } from '#scripts/refer/examples.ts';
import {
  findThread,
  type OwnThread,
  putMessage,
  readReplies,
  sealMessage,
  sealReplacement,
} from '#shared/calls/coming-back.ts';
import { fetchKeyring, putOpening, sealReferral } from '#shared/calls/opening.ts';
import { Case, emptyCase } from '#shared/contract/case.ts';
import { MemberMessage, type PersonMessage, ReferrerWord } from '#shared/contract/message.ts';
import type { Journey } from '#shared/contract/referral.ts';
import { randomSecret, sealPair } from '#shared/crypto/keys.ts';
import { type ReturnKey, returnKeyFrom } from '#shared/crypto/return-code.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import type { Pin } from '#shared/crypto/statement.ts';
import { openMemberStream } from '#shared/crypto/stream.ts';
import { readCases, unwritten, writeCase } from '#shared/team/cases.ts';
import { readCorrespondence, sealAnswer, sealReferrerWord, sendAnswer } from '#shared/team/messages.ts';
import { clearedWord, verificationIn } from '#shared/team/referrers.ts';
import { type OnDuty, signIn } from '#shared/team/sign-in.ts';
import { addVerification, undoVerification } from '#site/duty/case/adding.ts';
import { startService, type TestService } from '#tests/api/service.ts';
import { exampleFounding } from '#tests/examples/charity.ts';
import { quickStretch } from '#tests/model/stretch.ts';
import { setUp } from '#tests/path/team.ts';
import { storedIn } from '#tests/path/traces.ts';
import { formsFound } from '#tests/sentinel/forms.ts';

let service: TestService;
let pin: Pin;
let onDuty: OnDuty;

beforeAll(async () => {
  await sodiumReady();
  service = await startService();
  ({ pin } = await setUp(service, quickStretch));
  onDuty = await signIn(service.address, pin, exampleFounding.manager, quickStretch);
});
afterAll(() => service[Symbol.asyncDispose]());

const line = () => ({ address: service.address });
const now = () => service.clock.now;

/** Somebody writes in by a journey and takes a code. */
async function written(journey: Journey): Promise<{ threadId: string; key: ReturnKey; thread: OwnThread }> {
  const key = returnKeyFrom(randomSecret());
  const writing = { referral: examples[journey], language: 'en', returnKey: key } as const;
  const opening = sealReferral(writing, await fetchKeyring(line(), pin, now()), now());
  await putOpening(line(), opening);
  const thread = await findThread(line(), key, pin.charityId);
  if (!thread) throw new Error('the code must find its thread');
  return { threadId: opening.threadId, key, thread };
}

/** A case in which the referrer was rung back. */
function verified(): Case {
  const calledBack = { caller: onDuty.member.id, spokeTo: 'Jo Switchboard, narwhal', calledAt: now() };
  return addVerification({ by: onDuty.member.id, at: now() }, calledBack)(emptyCase());
}

async function read(thread: OwnThread): Promise<string[]> {
  const { replies } = await readReplies(line(), thread, pin, now());
  return replies.map((reply) =>
    'broken' in reply ? reply.broken : reply.message.kind === 'referrer' ? reply.message.word : 'words',
  );
}

test('each of the four is read with the referrer’s code, opens to no other key, and is as large as the others', async () => {
  const { threadId, thread } = await written('professional');
  const { thread: another } = await written('professional');
  const correspondence = await readCorrespondence(onDuty, threadId);
  const sealed = ReferrerWord.options.map((word) =>
    sealReferrerWord(onDuty, correspondence, verified(), { word, now: now() }),
  );
  for (const one of sealed) await sendAnswer(onDuty, one);
  expect((await read(thread)).toSorted()).toEqual(ReferrerWord.options.toSorted());
  expect(await read(another)).toEqual([]);
  expect(new Set(sealed.map(({ sent }) => sent.length)).size).toBe(1);
  for (const { sent } of sealed) {
    const open = (reply: OwnThread['reply']) => openMemberStream(sent, thread, reply, () => onDuty.history.roster);
    expect(() => open(another.reply)).toThrow();
    expect(() => open(sealPair(randomSecret()))).toThrow();
    expect(open(thread.reply).pull(sent.subarray(2457)).ends).toBe(true);
  }
});

test('before they were verified, and once that was taken back, nothing is sealed for a referrer and nothing copied', async () => {
  const { threadId, thread } = await written('professional');
  const correspondence = await readCorrespondence(onDuty, threadId);
  const yes = verified();
  const by = { by: onDuty.member.id, at: now() };
  const undone = undoVerification(by, verificationIn(yes)?.id ?? '')(yes);
  for (const content of [emptyCase(), undone, { ...undone, verifications: undone.verifications?.toReversed() }]) {
    for (const word of ReferrerWord.options) {
      expect(() => sealReferrerWord(onDuty, correspondence, content, { word, now: now() })).toThrow(RangeError);
      expect(() => clearedWord(content, word)).toThrow(RangeError);
    }
  }
  expect(await read(thread)).toEqual([]);
  // Control: the same with a verification that stands.
  for (const content of [
    yes,
    { ...undone, verifications: [...(undone.verifications ?? []), ...(verified().verifications ?? [])] },
  ]) {
    expect(clearedWord(content, 'received')).toBe('received');
    expect(sealReferrerWord(onDuty, correspondence, content, { word: 'received', now: now() }).threadId).toBe(threadId);
  }
});

test('nothing but the four is ever sealed for a referrer, verified or not', async () => {
  const { threadId, thread } = await written('professional');
  const correspondence = await readCorrespondence(onDuty, threadId);
  const typed = { kind: 'words', at: now(), text: 'She is at a refuge.' } as const;
  expect(() => sealAnswer(onDuty, correspondence, typed)).toThrow(RangeError);
  for (const word of ['spoke', 'She is at a refuge.', '']) {
    const odd = word as ReferrerWord;
    expect(() => sealReferrerWord(onDuty, correspondence, verified(), { word: odd, now: now() })).toThrow(RangeError);
    expect(MemberMessage.safeParse({ kind: 'referrer', at: now(), word }).success).toBe(false);
  }
  const more = { kind: 'referrer', at: now(), word: 'closed', text: 'more' };
  expect(MemberMessage.safeParse(more).success).toBe(false);
  expect(() => sealAnswer(onDuty, correspondence, more as unknown as typeof typed)).toThrow(RangeError);
  expect(await read(thread)).toEqual([]);
});

test('the four are for a professional’s referral alone; whoever asked for advice is answered in words', async () => {
  for (const journey of ['self', 'friend', 'question', 'consultation'] as const) {
    const { threadId, thread } = await written(journey);
    const correspondence = await readCorrespondence(onDuty, threadId);
    expect(() => sealReferrerWord(onDuty, correspondence, verified(), { word: 'received', now: now() })).toThrow(
      RangeError,
    );
    await sendAnswer(onDuty, sealAnswer(onDuty, correspondence, { kind: 'words', at: now(), text: 'A word.' }));
    expect(await read(thread), journey).toEqual(['words']);
  }
});

test('a referrer’s code says nothing but that there is another, and a code tells for whom it is after that too', async () => {
  const keyring = await fetchKeyring(line(), pin, now());
  const said: PersonMessage[] = [
    { kind: 'words', at: 1, text: 'Is she there?' },
    { kind: 'plan', at: 1, plan: { choice: 'come-back' } },
    { kind: 'stop', at: 1 },
    { kind: 'no-code', at: 1 },
  ];
  const sayable = (thread: OwnThread) =>
    said.map((message) => {
      try {
        return sealMessage(thread, message, keyring, new Map()).sent.length > 0;
      } catch (fault) {
        expect(fault).toBeInstanceOf(RangeError);
        return false;
      }
    });
  for (const [journey, wanted] of [
    ['professional', [false, false, false, true]],
    ['consultation', [true, false, false, true]],
    ['friend', [true, true, true, true]],
  ] as const) {
    const { thread } = await written(journey);
    expect(sayable(thread), journey).toEqual(wanted);
    const { next } = sealReplacement(thread, returnKeyFrom(randomSecret()), keyring, { seen: new Map(), now: now() });
    expect(next?.holder).toBe(journey === 'friend' ? 'person' : journey);
  }
  // Control: what is sayable arrives.
  const { threadId, thread } = await written('consultation');
  await putMessage(line(), sealMessage(thread, { kind: 'words', at: 1, text: 'And then?' }, keyring, new Map()));
  expect((await readCorrespondence(onDuty, threadId)).said).toHaveLength(1);
});

test('how somebody was verified is kept sealed with the case, and a case from before that is read as without', async () => {
  const { threadId } = await written('professional');
  const content = verified();
  await writeCase(onDuty, threadId, unwritten, () => content);
  const found = (await readCases(onDuty, [threadId])).get(threadId);
  expect(found && 'content' in found && verificationIn(found.content)).toEqual(verificationIn(content));
  const stored = Buffer.from(JSON.stringify(storedIn(service.dataDir)));
  expect(formsFound(stored, 'narwhal')).toEqual([]);
  expect(formsFound(stored, threadId).length).toBeGreaterThan(0);
  const { verifications: _, ...before } = emptyCase();
  expect(verificationIn(Case.parse(before))).toBe(null);
});
