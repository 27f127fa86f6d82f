import { beforeAll, expect, test } from 'vitest';
import { stretch } from '#shared/crypto/passphrase.ts';
import { sheetWords } from '#shared/crypto/sheet.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { letIn } from '#shared/team/changes.ts';
import { openInviteNote } from '#shared/team/joining.ts';
import { openSheet, recoverManager } from '#shared/team/recovery.ts';
import { signIn } from '#shared/team/sign-in.ts';
import { startService } from '#tests/api/service.ts';
import { exampleFounding } from '#tests/examples/charity.ts';
import { inviteAndJoin, listInvites, setUp, signInManager, sioned } from '#tests/path/team.ts';

beforeAll(sodiumReady);

test('a manager who comes back by the sheet is told where a colleague, or a joiner who waits, has the sign-in name', async () => {
  await using service = await startService();
  const { pin, sheetSecret } = await setUp(service);
  const { address, clock } = service;
  const manager = await signInManager(address, pin);
  const invite = await inviteAndJoin(manager, pin, sioned);
  const comeBackAs = async (signInName: string) => {
    const opened = await openSheet(address, pin, sheetWords(sheetSecret).join(' '));
    const fresh = { id: manager.member.id, signInName, passphrase: 'another one altogether today please' };
    await recoverManager(opened, fresh, stretch, clock.now);
  };
  const taken = { problem: { status: 409, code: 'name-taken', field: 'manager.signInName' } };
  await expect(comeBackAs('sioned')).rejects.toMatchObject(taken);
  await letIn(manager, invite, clock.now);
  await expect(comeBackAs('sioned')).rejects.toMatchObject(taken);
  // Nothing came of it: the old passphrase still signs in, and their own name is free to be kept.
  await signInManager(address, pin);
  await comeBackAs(exampleFounding.manager.signInName);
});

test('whom a manager invited before they came back by the sheet waits on, and is turned away, not let in', async () => {
  await using service = await startService();
  const { pin, sheetSecret } = await setUp(service);
  const { address, clock } = service;
  const before = await signInManager(address, pin);
  await inviteAndJoin(before, pin, sioned);
  const opened = await openSheet(address, pin, sheetWords(sheetSecret).join(' '));
  const fresh = { id: before.member.id, signInName: 'mair', passphrase: exampleFounding.manager.passphrase };
  await recoverManager(opened, fresh, stretch, clock.now);

  const manager = await signInManager(address, pin);
  const [invite] = await listInvites(manager);
  if (!invite) throw new Error('the joiner must still wait');
  expect(() => openInviteNote(invite, manager)).toThrow(expect.objectContaining({ reason: 'mismatch' }));
  await expect(letIn(manager, invite, clock.now)).rejects.toMatchObject({ reason: 'mismatch' });
  await expect(signIn(address, pin, sioned, stretch)).rejects.toMatchObject({ problem: { code: 'waiting' } });
});
