import { nanoid } from 'nanoid';
import type { RotaPlan } from '#shared/contract/rota.ts';
import { stretch } from '#shared/crypto/passphrase.ts';
import type { Pin } from '#shared/crypto/statement.ts';
import { changeRota } from '#shared/team/change-rota.ts';
import { isManaging } from '#shared/team/changes.ts';
import { signIn } from '#shared/team/sign-in.ts';
import { demoManager } from './charity.ts';

/** Plans shifts for the made-up charity's manager: at work on weekdays, and on call every night. */
export async function planDemoRota(address: string, pin: Pin): Promise<void> {
  const manager = await signIn(address, pin, demoManager, stretch);
  if (!isManaging(manager)) throw new Error('who set it up is a manager');
  const common = { member: manager.member.id, since: '2026-01-01' } as const;
  const plan: RotaPlan = {
    weekly: [
      { ...common, id: nanoid(), kind: 'duty', days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00', bankHolidays: 'off' },
      {
        ...common,
        id: nanoid(),
        kind: 'on-call',
        days: [1, 2, 3, 4, 5, 6, 7],
        from: '17:00',
        to: '09:00',
        bankHolidays: 'as-usual',
      },
    ],
    single: [],
    changes: [],
  };
  await changeRota(manager, plan, Math.floor(Date.now() / 1000));
}
