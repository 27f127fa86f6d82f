import { setTimeout as wait } from 'node:timers/promises';
import { call, readAnswer } from '#shared/calls/call.ts';
import { SetUpState } from '#shared/contract/duty.ts';

/** The site that is built anew after a removal, a recovery or a new sheet is being served. @throws where it could not be */
export async function siteReady(address: string): Promise<void> {
  for (;;) {
    const { site } = readAnswer(await call({ address }, { method: 'GET', path: '/api/set-up' }), SetUpState);
    if (site === 'failed') throw new Error('The site could not be built; the log says why.');
    if (site === 'ready') return;
    await wait(100);
  }
}
