import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, expect, test } from 'vitest';
import { call, readAnswer } from '#shared/calls/call.ts';
import { ThreadList } from '#shared/contract/duty.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { sendCanary } from '#shared/team/canary.ts';
import { refreshDesk } from '#shared/team/sign-in.ts';
import { managers } from '#site/content/en/managers.ts';
import { founded } from '#tests/api/founded.ts';
import { readAll } from '#tests/path/team.ts';

beforeAll(sodiumReady);

test('a test referral arrives as everybody’s does, is opened and closed again, and the team knows when', async () => {
  await using service = await founded();
  const { manager, clock } = service;
  const after = await sendCanary(manager, managers.canary, 'en', clock.now);
  expect(after.profile.canaryAt).toBe(clock.now);
  const { threads } = readAnswer(await call(after.line, { method: 'GET', path: '/api/threads' }), ThreadList);
  expect(threads).toEqual([expect.objectContaining({ lane: 'usual', state: { is: 'closed', by: manager.member.id } })]);
  const [opening] = await readAll(after);
  expect(opening?.body).toMatchObject({ journey: 'question', name: managers.canary.name });
  expect(opening?.taken).toBeUndefined();
});

test('one that does not come out as it went in is told of, and no day is kept', async () => {
  await using service = await founded();
  const { manager, clock, dataDir } = service;
  using database = new DatabaseSync(join(dataDir, 'sidegate.sqlite'), { timeout: 5_000 });
  const refused = async (trigger: string) => {
    database.exec(`CREATE TRIGGER spoil AFTER INSERT ON opening BEGIN ${trigger}; END`);
    const sent = await sendCanary(manager, managers.canary, 'en', clock.now).then(
      () => 'well',
      (fault) => fault.reason,
    );
    database.exec('DROP TRIGGER spoil');
    return sent;
  };
  expect(await refused('DELETE FROM thread WHERE id = NEW.thread')).toBe('mismatch');
  expect(await refused('UPDATE opening SET sealed = zeroblob(34007) WHERE thread = NEW.thread')).toBe('shape');
  expect((await refreshDesk(manager)).profile.canaryAt).toBeUndefined();
});
