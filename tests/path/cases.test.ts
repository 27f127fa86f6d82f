import { nanoid } from 'nanoid';
import { beforeAll, expect, test } from 'vitest';
import { call, readAnswer } from '#shared/calls/call.ts';
import type { Case } from '#shared/contract/case.ts';
import { CaseList } from '#shared/contract/case-record.ts';
import { ThreadList } from '#shared/contract/duty.ts';
import { stretch } from '#shared/crypto/passphrase.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { type KnownCase, readCases, unwritten, writeCase } from '#shared/team/cases.ts';
import { isManaging, letIn, type Managing, removeMember } from '#shared/team/changes.ts';
import { type OnDuty, refreshDesk, signIn } from '#shared/team/sign-in.ts';
import { startService, type TestService } from '#tests/api/service.ts';
import { inviteAndJoin, setUp, signInManager, sioned, writeIn } from '#tests/path/team.ts';
import { storedIn } from '#tests/path/traces.ts';
import { formsFound } from '#tests/sentinel/forms.ts';

beforeAll(sodiumReady);

/** A charity with a manager, a worker and one referral. */
async function twoAtWork(service: TestService): Promise<{ manager: Managing; worker: OnDuty; threadId: string }> {
  const { pin } = await setUp(service);
  const { address, clock } = service;
  await writeIn(address, pin, 'Robin', clock.now);
  const first = await signInManager(address, pin);
  const manager = await letIn(first, await inviteAndJoin(first, pin, sioned), clock.now);
  if (!isManaging(manager)) throw new Error('the manager still manages');
  const worker = await signIn(address, pin, sioned, stretch);
  const { threads } = readAnswer(await call(worker.line, { method: 'GET', path: '/api/threads' }), ThreadList);
  return { manager, worker, threadId: threads[0]?.threadId ?? '' };
}

const note =
  (text: string, at: number) =>
  (content: Case): Case => ({
    ...content,
    notes: [...content.notes, { id: nanoid(), by: 'm'.repeat(21), at, text }],
  });
const notesOf = (known: KnownCase | Error | undefined) =>
  known && 'content' in known ? known.content.notes.map(({ text }) => text) : known;
const refusedWith = (code: string) => expect.objectContaining({ problem: expect.objectContaining({ code }) });
const claim = ({ line }: OnDuty, threadId: string) =>
  call(line, { method: 'PUT', path: `/api/threads/${threadId}/claim` });

test('two who write to a case at once lose nothing, and the second sees both', async () => {
  await using service = await startService();
  const { manager, worker, threadId } = await twoAtWork(service);
  const written = await Promise.all([
    writeCase(manager, threadId, unwritten, note('From the manager', 1)),
    writeCase(worker, threadId, unwritten, note('From the worker', 2)),
  ]);
  expect(written.map(({ known }) => known.revision).toSorted((one, other) => one - other)).toEqual([1, 2]);
  const found = (await readCases(worker, [threadId])).get(threadId);
  expect(notesOf(found)).toEqual(['From the manager', 'From the worker']);
  for (const text of ['From the worker', 'Robin'])
    expect(formsFound(Buffer.from(JSON.stringify(storedIn(service.dataDir))), text)).toEqual([]);
});

test('a case is closed by who claimed it, and opened again by anybody, with the revision that says so', async () => {
  await using service = await startService();
  const { manager, worker, threadId } = await twoAtWork(service);
  await expect(writeCase(worker, threadId, unwritten, note('Done', 1), 'close')).rejects.toEqual(
    refusedWith('not-claimed'),
  );
  await claim(worker, threadId);
  await expect(writeCase(manager, threadId, unwritten, note('Done', 1), 'close')).rejects.toEqual(
    refusedWith('claimed-by-another'),
  );
  const { known, entry } = await writeCase(worker, threadId, unwritten, note('Done', 1), 'close');
  expect(entry).toMatchObject({ revision: 1, state: { is: 'closed', by: worker.member.id } });
  await expect(claim(manager, threadId)).rejects.toEqual(refusedWith('closed'));
  const again = await writeCase(manager, threadId, known, note('Again', 2), 'reopen');
  expect(again.entry).toMatchObject({ revision: 2, state: { is: 'new' } });
  await expect(writeCase(manager, threadId, again.known, note('Again', 2), 'reopen')).rejects.toEqual(
    refusedWith('not-closed'),
  );
});

test('what is hidden from a member is not there for them, and their claim on it ends', async () => {
  await using service = await startService();
  const { manager, worker, threadId } = await twoAtWork(service);
  await claim(worker, threadId);
  const { known } = await writeCase(manager, threadId, unwritten, note('One', 1));
  const other = `/api/threads/${threadId}/hidden/${manager.member.id}`;
  await expect(call(worker.line, { method: 'PUT', path: other })).rejects.toEqual(refusedWith('not-allowed'));
  const own = `/api/threads/${threadId}/hidden/${worker.member.id}`;
  await call(worker.line, { method: 'PUT', path: own });

  const seen = readAnswer(await call(worker.line, { method: 'GET', path: '/api/threads' }), ThreadList);
  expect(seen.threads).toEqual([]);
  const refused = await Promise.allSettled([
    claim(worker, threadId),
    call(worker.line, { method: 'GET', path: `/api/threads/${threadId}/openings` }),
    writeCase(worker, threadId, known, note('Two', 2)),
    call(worker.line, { method: 'PUT', path: own }),
    call(worker.line, { method: 'POST', path: `/api/threads/${threadId}/close` }),
  ]);
  expect(refused).toEqual(refused.map(() => ({ status: 'rejected', reason: refusedWith('not-found') })));
  expect((await readCases(worker, [threadId])).size).toBe(0);
  const { threads } = readAnswer(await call(manager.line, { method: 'GET', path: '/api/threads' }), ThreadList);
  expect(threads[0]).toMatchObject({ state: { is: 'new' }, hiddenFrom: [worker.member.id] });

  await call(manager.line, { method: 'DELETE', path: own });
  expect(notesOf((await readCases(worker, [threadId])).get(threadId))).toEqual(['One']);
});

test('what is written after a removal opens with nothing that the removed member had', async () => {
  await using service = await startService();
  const { manager, worker, threadId } = await twoAtWork(service);
  const { known } = await writeCase(worker, threadId, unwritten, note('Before', 1));
  const after = await removeMember(manager, worker.member.id, service.clock.now);
  await writeCase(after, threadId, known, note('After', 2));
  const answered = await call(after.line, { method: 'GET', path: `/api/threads/${threadId}/cases` });
  const [record] = readAnswer(answered, CaseList).cases;
  expect(record?.epoch).toBeGreaterThan(Math.max(...worker.dutyKeys.keys()));
  expect(notesOf((await readCases(await refreshDesk(after), [threadId])).get(threadId))).toEqual(['Before', 'After']);
});

test('an older revision than was seen, and one of another thread, are noticed', async () => {
  let lie = (json: CaseList): CaseList => json;
  await using service = await startService((store) => ({
    ...store,
    cases: (...asked) => lie({ cases: store.cases(...asked) }).cases,
  }));
  const { manager, worker, threadId } = await twoAtWork(service);
  const first = await writeCase(manager, threadId, unwritten, note('One', 1));
  const [old] = service.store.cases([threadId], '');
  if (!old) throw new Error('there is a first revision');
  const second = await writeCase(manager, threadId, first.known, note('Two', 2));
  await writeCase(worker, threadId, second.known, note('Three', 3));
  lie = () => ({ cases: [old] });
  await expect(writeCase(manager, threadId, second.known, note('Four', 4))).rejects.toMatchObject({
    reason: 'rolled-back',
  });
  lie = ({ cases }) => ({ cases: cases.map((one) => ({ ...one, revision: 9 })) });
  expect((await readCases(manager, [threadId])).get(threadId)).toMatchObject({ reason: 'box' });
});
