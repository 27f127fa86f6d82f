import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, expect, test } from 'vitest';
import { fromBase64url } from '#shared/bytes/base64url.ts';
import { call } from '#shared/calls/call.ts';
import {
  findThread,
  type OwnThread,
  putMessage,
  putReplacement,
  readReplies,
  sealMessage,
  sealReplacement,
} from '#shared/calls/coming-back.ts';
import { fetchKeyring, putOpening, sealReferral } from '#shared/calls/opening.ts';
import { tokenHeader } from '#shared/contract/frames.ts';
import type { PersonMessage } from '#shared/contract/message.ts';
import { randomSecret, sealPair, unlock } from '#shared/crypto/keys.ts';
import { openOpening } from '#shared/crypto/opening.ts';
import { type ReturnKey, returnKeyFrom } from '#shared/crypto/return-code.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { openMemberStream, openPersonStream } from '#shared/crypto/stream.ts';
import { readCorrespondence, sealAnswer, sendAnswer } from '#shared/team/messages.ts';
import { type OnDuty, signIn } from '#shared/team/sign-in.ts';
import { startService, type TestService } from '#tests/api/service.ts';
import { exampleFounding } from '#tests/examples/charity.ts';
import { exampleReferral } from '#tests/examples/referral.ts';
import { quickStretch } from '#tests/model/stretch.ts';
import { setUp } from '#tests/path/team.ts';
import { formsFound } from '#tests/sentinel/forms.ts';

beforeAll(sodiumReady);

type Stage = AsyncDisposable & {
  service: TestService;
  key: ReturnKey;
  threadId: string;
  onDuty: OnDuty;
  find: (key: ReturnKey) => Promise<OwnThread | null>;
  say: (thread: OwnThread, message: PersonMessage) => Promise<void>;
  answer: (text: string) => Promise<void>;
  replies: (thread: OwnThread) => Promise<string[]>;
  replace: (thread: OwnThread, key: ReturnKey | null) => Promise<OwnThread | null>;
};

/** Somebody who wrote in and took a code, and a manager at the desk. */
async function openStage(): Promise<Stage> {
  const service = await startService();
  const { pin } = await setUp(service, quickStretch);
  const line = { address: service.address };
  const now = () => service.clock.now;
  const keyring = () => fetchKeyring(line, pin, now());
  const key = returnKeyFrom(randomSecret());
  const opening = sealReferral({ referral: exampleReferral, language: 'en', returnKey: key }, await keyring(), now());
  await putOpening(line, opening);
  const onDuty = await signIn(service.address, pin, exampleFounding.manager, quickStretch);
  const { threadId } = opening;
  return {
    service,
    key,
    threadId,
    onDuty,
    find: (given) => findThread(line, given, pin.charityId),
    say: async (thread, message) => {
      const { seen } = await readReplies(line, thread, pin, now());
      await putMessage(line, sealMessage(thread, message, await keyring(), seen));
    },
    answer: async (text) => {
      const correspondence = await readCorrespondence(onDuty, threadId);
      await sendAnswer(onDuty, sealAnswer(onDuty, correspondence, { kind: 'words', at: now(), text }));
    },
    replies: async (thread) => {
      const { replies } = await readReplies(line, thread, pin, now());
      return replies.map((reply) =>
        'broken' in reply ? reply.broken : reply.message.kind === 'words' ? reply.message.text : reply.message.word,
      );
    },
    replace: async (thread, next) => {
      const replacement = sealReplacement(thread, next, await keyring(), { seen: new Map(), now: now() });
      await putReplacement(line, replacement);
      // An answer that was lost is asked for again.
      await putReplacement(line, replacement);
      return replacement.next;
    },
    [Symbol.asyncDispose]: () => service[Symbol.asyncDispose](),
  };
}

const words = (text: string, at = 1): PersonMessage => ({ kind: 'words', at, text });

async function found(stage: Stage, key = stage.key): Promise<OwnThread> {
  const thread = await stage.find(key);
  if (!thread) throw new Error('the code must find its thread');
  return thread;
}

test('what the team answers is read by code, and what is written then is read at the desk', async () => {
  await using stage = await openStage();
  await stage.answer('We can meet on Thursday.');
  const thread = await found(stage);
  expect(await stage.replies(thread)).toEqual(['We can meet on Thursday.']);

  stage.service.clock.now += 60;
  await stage.say(thread, words('Thursday is good.'));
  await stage.say(thread, { kind: 'stop', at: 2 });
  await stage.answer('Then until Thursday.');
  expect(await stage.replies(thread)).toEqual(['We can meet on Thursday.', 'Then until Thursday.']);

  const { said, answersSeen, incomplete } = await readCorrespondence(stage.onDuty, stage.threadId);
  expect(said.map((one) => ('message' in one ? one.message.kind : one.broken))).toEqual([
    'words',
    'words',
    'stop',
    'words',
  ]);
  expect(said.map(({ from }) => from)).toEqual(['member', 'person', 'person', 'member']);
  expect(said.map(({ stream }) => answersSeen.has(stream))).toEqual([true, false, false, false]);
  expect(incomplete).toBe(false);
});

test('another code finds nothing', async () => {
  await using stage = await openStage();
  expect(await stage.find(returnKeyFrom(randomSecret()))).toBeNull();
  // Nor does one that is right for the lookup id and not for the lock.
  expect(await stage.find({ ...returnKeyFrom(randomSecret()), lookup: stage.key.lookup })).toBeNull();
});

test('a new code voids the old one, and what is answered then is for the new one alone', async () => {
  await using stage = await openStage();
  const old = await found(stage);
  await stage.answer('For the old code.');
  const key = returnKeyFrom(randomSecret());
  stage.service.clock.now += 60;
  await stage.replace(old, key);

  expect(await stage.find(stage.key)).toBeNull();
  await expect(stage.replies(old)).rejects.toMatchObject({ problem: { code: 'thread-unknown' } });
  await expect(stage.say(old, words('from the old code'))).rejects.toMatchObject({
    problem: { code: 'thread-unknown' },
  });

  const next = await found(stage, key);
  stage.service.clock.now += 60;
  await stage.say(next, words('from the new code', 3));
  await stage.answer('For the new code.');
  expect(await stage.replies(next)).toEqual(['For the new code.']);
  const { said } = await readCorrespondence(stage.onDuty, stage.threadId);
  expect(said.map((one) => ('message' in one ? one.message.kind : one.broken))).toEqual([
    'words',
    'new-code',
    'words',
    'words',
  ]);
});

test('a code that was dropped finds nothing, and nothing is answered to it', async () => {
  await using stage = await openStage();
  expect(await stage.replace(await found(stage), null)).toBeNull();
  expect(await stage.find(stage.key)).toBeNull();
  await expect(stage.answer('to nobody')).rejects.toThrow(RangeError);
});

test('a message that the server keeps back is missed as soon as somebody wrote who has seen it', async () => {
  await using stage = await openStage();
  await stage.answer('One.');
  const thread = await found(stage);
  stage.service.clock.now += 60;
  await stage.say(thread, words('I saw it.'));
  const { said } = await readCorrespondence(stage.onDuty, stage.threadId);
  using database = new DatabaseSync(join(stage.service.dataDir, 'sidegate.sqlite'), { timeout: 1000 });
  database.prepare('DELETE FROM frame WHERE stream = ?').run(fromBase64url(said[0]?.stream ?? ''));
  expect((await readCorrespondence(stage.onDuty, stage.threadId)).incomplete).toBe(true);
});

test('with the code and the whole database nothing opens that the person wrote, and what the team answered does', async () => {
  await using stage = await openStage();
  await stage.answer('Sentinel of the team, quokka.');
  const writer = await found(stage);
  await stage.say(writer, words('Sentinel of the person, narwhal.'));
  using database = new DatabaseSync(join(stage.service.dataDir, 'sidegate.sqlite'), { readOnly: true });

  // The code alone, and all that it gives.
  const thread = await found(stage, stage.key);
  const { returning, reply, sign } = thread;
  const { charityId } = thread;
  const seeds = [returning.token, returning.replySeed, returning.signSeed, returning.openingHash];
  const secrets = [...seeds, stage.key.lookup, stage.key.wrappingKey, sign.secretKey.slice(0, 32)];
  const pairs = secrets.map((secret) => sealPair(secret));

  const sealed = database.prepare('SELECT sealed FROM opening').get()?.sealed as Uint8Array;
  for (const secret of secrets) {
    expect(() => openOpening(sealed, stage.threadId, charityId, () => secret)).toThrow();
    expect(() => unlock(sealed.subarray(-(24 + 32_768 + 16)), sealed.subarray(0, 79), secret)).toThrow();
  }
  const frames = database.prepare('SELECT side, sent FROM frame').all() as { side: string; sent: Uint8Array }[];
  const rosterOf = () => stage.onDuty.history.roster;
  const opened: string[] = [];
  for (const { sent } of frames) {
    for (const pair of [reply, ...pairs]) {
      for (const open of [
        () => ({ stream: openMemberStream(sent, thread, pair, rosterOf), from: 2457 }),
        () => ({ stream: openPersonStream(sent, thread, () => pair, sign.publicKey), from: 1261 }),
      ]) {
        try {
          const { stream, from } = open();
          opened.push(new TextDecoder().decode(stream.pull(sent.subarray(from)).body));
        } catch {
          // As it must be, but for the team's answer.
        }
      }
    }
  }
  expect(opened.length).toBeGreaterThan(0);
  expect(opened.every((text) => text.includes('quokka'))).toBe(true);

  // And what the token is given by the server itself.
  const headers = { [tokenHeader]: Buffer.from(returning.token).toString('base64url') };
  const line = { address: stage.service.address };
  const given = await call(line, { method: 'GET', path: `/api/frames/${stage.threadId}`, headers });
  const { frames: list } = JSON.parse(Buffer.from(given.bytes).toString()) as { frames: { side: string }[] };
  expect(list.map(({ side }) => side)).toEqual(['member']);

  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  const everything = tables.flatMap(({ name }) =>
    database
      .prepare(`SELECT * FROM "${String(name)}"`)
      .all()
      .flatMap((row) => Object.values(row)),
  );
  const bytes = Buffer.concat(
    everything.map((value) => Buffer.from(value instanceof Uint8Array ? value : String(value))),
  );
  for (const text of ['narwhal', 'quokka', exampleReferral.name]) expect(formsFound(bytes, text)).toEqual([]);
});
