import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { call } from '#shared/calls/call.ts';
import { stretch } from '#shared/crypto/passphrase.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { letIn } from '#shared/team/changes.ts';
import { type OnDuty, signIn } from '#shared/team/sign-in.ts';
import { startService } from '#tests/api/service.ts';
import { counts } from '#tests/counts.ts';
import type { ClaimOrder } from '#tests/path/claimer.ts';
import { inviteAndJoin, setUp, signInManager, sioned, writeIn } from '#tests/path/team.ts';

beforeAll(sodiumReady);

/** A member's client in a process of its own. */
async function startClient({ line }: OnDuty) {
  const child: ChildProcess = fork(fileURLToPath(new URL('claimer.ts', import.meta.url)), { execArgv: [] });
  await once(child, 'message');
  const { address, token = '' } = line;
  return {
    claim: async (threadId: string): Promise<unknown> => {
      const answered = once(child, 'message');
      child.send({ address, token, threadId } satisfies ClaimOrder);
      return (await answered)[0];
    },
    [Symbol.asyncDispose]: async () => {
      const exited = once(child, 'exit');
      child.kill();
      await exited;
    },
  };
}

test('of two who claim at the same moment, from two processes, one has it each time and the other is told', async () => {
  await using service = await startService();
  const { address, clock, store } = service;
  const { pin } = await setUp(service);
  await writeIn(address, pin, 'One', clock.now);
  const before = await signInManager(address, pin);
  const manager = await letIn(before, await inviteAndJoin(before, pin, sioned), clock.now);
  const members = [manager, await signIn(address, pin, sioned, stretch)];
  await using first = await startClient(members[0] ?? manager);
  await using second = await startClient(members[1] ?? manager);
  const threadId = store.threads('')[0]?.threadId ?? '';
  const won = [0, 0];
  for (let race = 0; race < counts.claims; race += 1) {
    // Whoever is asked first changes, so that neither is always ahead.
    const clients = race % 2 ? [second, first] : [first, second];
    const asked = await Promise.all(clients.map((client) => client.claim(threadId)));
    const told = race % 2 ? asked.toReversed() : asked;
    expect(new Set(told), `race ${race}`).toEqual(new Set(['claimed', 'claimed-by-another']));
    const winner = told.indexOf('claimed');
    const member = members[winner] ?? manager;
    expect(store.threads('')[0]?.claimedBy).toBe(member.member.id);
    won[winner] = (won[winner] ?? 0) + 1;
    await call(member.line, { method: 'DELETE', path: `/api/threads/${threadId}/claim` });
  }
  // A race that one of them always wins would be none.
  expect(Math.min(...won)).toBeGreaterThan(0);
});
