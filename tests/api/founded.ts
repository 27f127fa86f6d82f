import { stretch } from '#shared/crypto/passphrase.ts';
import { isManaging, letIn, type Managing } from '#shared/team/changes.ts';
import { type OnDuty, signIn } from '#shared/team/sign-in.ts';
import { startService, type TestService } from '#tests/api/service.ts';
import { exampleFounding } from '#tests/examples/charity.ts';
import { quickStretch } from '#tests/model/stretch.ts';
import { inviteAndJoin, setUp } from '#tests/path/team.ts';

export type Founded = TestService & { manager: Managing; pin: Awaited<ReturnType<typeof setUp>>['pin'] };

/** A service with a charity, and its founder signed in. */
export async function founded(options: Parameters<typeof startService>[1] = {}): Promise<Founded> {
  const service = await startService(undefined, options);
  const { pin } = await setUp(service, quickStretch);
  const manager = await signIn(service.address, pin, exampleFounding.manager, quickStretch);
  if (!isManaging(manager)) throw new Error('the founder is a manager');
  return { ...service, pin, manager };
}

/** Lets a worker in; the manager's desk as it is then, and the worker's. */
export async function withWorker({
  manager,
  pin,
  address,
  clock,
}: Founded): Promise<{ manager: Managing; worker: OnDuty }> {
  const worker = {
    name: 'Siôned Example',
    signInName: 'sioned',
    passphrase: 'one two three four five',
    role: 'worker',
  } as const;
  const after = await letIn(manager, await inviteAndJoin(manager, pin, worker), clock.now);
  if (!isManaging(after)) throw new Error('who was a manager still is one');
  return { manager: after, worker: await signIn(address, pin, worker, stretch) };
}
