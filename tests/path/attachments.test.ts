import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Refusal } from '#api/refusal.ts';
import type { Store } from '#api/store/store.ts';
import {
  type Attached,
  AttachmentSending,
  hasArrived,
  listAttachments,
  type Progress,
  readAttachment,
} from '#shared/calls/attachments.ts';
import { fetchKeyring, putOpening, sealReferral } from '#shared/calls/opening.ts';
import type { Patience } from '#shared/calls/persist.ts';
import { partSize } from '#shared/contract/attachment.ts';
import { noteOf } from '#shared/crypto/attachment.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import type { Pin } from '#shared/crypto/statement.ts';
import { type OnDuty, signIn } from '#shared/team/sign-in.ts';
import { startService, type TestService } from '#tests/api/service.ts';
import { exampleFounding } from '#tests/examples/charity.ts';
import { exampleReferral } from '#tests/examples/referral.ts';
import { quickStretch } from '#tests/model/stretch.ts';
import { readAll, setUp } from '#tests/path/team.ts';

/** What each putPart of the store does instead, one after the other; then it is as usual. */
const hitches: ((put: () => ReturnType<Store['putPart']>) => ReturnType<Store['putPart']>)[] = [];
let service: TestService;
let pin: Pin;
let onDuty: OnDuty;
let puts = 0;

beforeAll(async () => {
  await sodiumReady();
  service = await startService((store) => ({
    ...store,
    putPart: (part, admit) => {
      puts += 1;
      const put = () => store.putPart(part, admit);
      return hitches.shift()?.(put) ?? put();
    },
  }));
  ({ pin } = await setUp(service, quickStretch));
  onDuty = await signIn(service.address, pin, exampleFounding.manager, quickStretch);
});
afterAll(async () => service?.[Symbol.asyncDispose]());

const unavailable = () => new Refusal('storage-unavailable');

async function fileOf(bytes: Uint8Array): Promise<Attached> {
  const content = async function* () {
    for (let at = 0; at < bytes.length; at += 250_000) yield new Uint8Array(bytes.subarray(at, at + 250_000));
  };
  return { content, note: await noteOf(content, { name: 'a letter.pdf', type: 'application/pdf' }) };
}

/** Sends the opening that names these files. */
async function writeIn(files: Attached[]) {
  const line = { address: service.address };
  const attachments = files.map(({ note }) => note);
  const keyring = await fetchKeyring(line, pin, service.clock.now);
  const opening = sealReferral({ referral: exampleReferral, language: 'en', attachments }, keyring, service.clock.now);
  await putOpening(line, opening);
  return { threadId: opening.threadId, sending: new AttachmentSending(line, opening, files) };
}

function patient(signal = new AbortController().signal) {
  const waits: number[] = [];
  const troubles: number[] = [];
  const means: Patience = {
    signal,
    wait: async (milliseconds) => void waits.push(milliseconds),
    onTrouble: () => troubles.push(waits.length),
  };
  return { means, waits, troubles };
}

const never = new AbortController().signal;

test('files that went along are read at the desk as they were, one by one, by the notes of their opening', async () => {
  const contents = [randomBytes(2 * partSize + 5), randomBytes(10)];
  const { threadId, sending } = await writeIn(await Promise.all(contents.map(fileOf)));
  const progress: Progress[] = [];
  const means = patient().means;
  expect(await sending.run(means, (one) => progress.push(one))).toEqual(['arrived', 'arrived']);
  expect(progress.map(({ sent }) => sent)).toEqual([0, 1, 2, 3, 4]);
  expect(progress.every(({ all, troubled }) => all === 4 && !troubled)).toBe(true);
  const opening = (await readAll(onDuty)).find(({ attachments }) => attachments.length === 2);
  const list = await listAttachments(onDuty.line, threadId, never);
  for (const [at, note] of (opening?.attachments ?? []).entries()) {
    expect(hasArrived(note, list)).toBe(true);
    const read = await readAttachment(onDuty.line, threadId, note, never);
    expect(Buffer.compare(read, contents[at] ?? new Uint8Array())).toBe(0);
  }
});

test('answers that were lost are asked for again with the same bytes, and the waiting grows', async () => {
  const content = randomBytes(partSize + 100);
  const { threadId, sending } = await writeIn([await fileOf(content)]);
  const lost = async (put: () => ReturnType<Store['putPart']>): Promise<never> => {
    await put();
    throw unavailable();
  };
  hitches.push(lost, lost, lost);
  const { means, waits, troubles } = patient();
  puts = 0;
  const progress: Progress[] = [];
  expect(await sending.run(means, (one) => progress.push(one))).toEqual(['arrived']);
  expect(waits).toEqual([1000, 2000, 4000]);
  expect(troubles).toHaveLength(3);
  expect(progress.filter(({ troubled }) => troubled)).toHaveLength(3);
  expect(puts).toBe(5);
  const [note] = (await readAll(onDuty))
    .flatMap(({ attachments }) => attachments)
    .filter(({ size }) => size === content.length);
  if (!note) throw new Error('no note');
  expect(Buffer.compare(await readAttachment(onDuty.line, threadId, note, never), content)).toBe(0);
});

test('one that was stopped goes on where it was, and what arrived is not sent again', async () => {
  const file = await fileOf(randomBytes(2 * partSize));
  const { threadId, sending } = await writeIn([file]);
  const stop = new AbortController();
  const first = patient(stop.signal).means;
  const stopped = await sending.run(first, ({ sent }) => sent === 1 && stop.abort());
  expect(stopped).toEqual(['stopped']);
  const before = await listAttachments(onDuty.line, threadId, never);
  expect(before.map(({ parts }) => parts)).toEqual([1]);
  expect(hasArrived(file.note, before)).toBe(false);
  puts = 0;
  expect(await sending.run(patient().means, () => {})).toEqual(['arrived']);
  expect(puts).toBe(2);
  expect(hasArrived(file.note, await listAttachments(onDuty.line, threadId, never))).toBe(true);
});

test('stopping ends a call that hangs and a wait at once', async () => {
  const { sending } = await writeIn([await fileOf(randomBytes(100))]);
  const answer = Promise.withResolvers<'created'>();
  const stop = new AbortController();
  hitches.push(() => {
    stop.abort();
    return answer.promise;
  });
  expect(await sending.run(patient(stop.signal).means, () => {})).toEqual(['stopped']);
  answer.resolve('created');
  const again = new AbortController();
  hitches.push(() => Promise.reject(unavailable()));
  const means = { ...patient(again.signal).means, wait: () => new Promise<void>(() => again.abort()) };
  expect(await sending.run(means, () => {})).toEqual(['stopped']);
  expect(await sending.run(patient().means, () => {})).toEqual(['arrived']);
});

test('a file without room, one that is refused and one that vanished end by themselves, and the others arrive', async () => {
  const vanished = await fileOf(randomBytes(100));
  let readable = true;
  const reading = vanished.content;
  vanished.content = async function* () {
    if (!readable) throw new DOMException('gone', 'NotReadableError');
    yield* reading();
  };
  const others = await Promise.all([1, 2, 3].map((size) => fileOf(randomBytes(size))));
  const { sending } = await writeIn([vanished, ...others]);
  readable = false;
  hitches.push(
    () => Promise.reject(new Refusal('no-room-for-files')),
    () => Promise.reject(new Refusal('attachment-late')),
  );
  const { means, waits } = patient();
  expect(await sending.run(means, () => {})).toEqual(['unreadable', 'no-room', 'refused', 'arrived']);
  expect(waits).toEqual([]);
  // There may be room again, and then it is sent.
  expect(await sending.run(means, () => {})).toEqual(['unreadable', 'arrived', 'arrived', 'arrived']);
});

test('wiping lets go of the file, overwrites what was read of it, and sends nothing more', async () => {
  const file = await fileOf(randomBytes(5 * partSize));
  const pieces: Uint8Array[] = [];
  const letGo = Promise.withResolvers<void>();
  const reading = file.content;
  file.content = async function* () {
    try {
      for await (const piece of reading()) {
        pieces.push(piece);
        yield piece;
      }
    } finally {
      letGo.resolve();
    }
  };
  const { sending } = await writeIn([file]);
  const stop = new AbortController();
  expect(await sending.run(patient(stop.signal).means, ({ sent }) => sent === 1 && stop.abort())).toEqual(['stopped']);
  sending.wipe();
  await letGo.promise;
  // The one that was being read when it was let go was used by nobody.
  expect(pieces.slice(0, -2).filter((piece) => piece.some((byte) => byte !== 0))).toEqual([]);
  expect(pieces.length).toBeGreaterThan(4);
  puts = 0;
  expect(await sending.run(patient().means, () => {})).toEqual([]);
  expect(puts).toBe(0);
});
