import { call, readAnswer } from '#shared/calls/call.ts';
import { SetUpState } from '#shared/contract/duty.ts';

/** Where the making of the site stands. No answer, or none yet, counts as making: whoever waits asks again. */
export async function siteState(): Promise<'building' | 'ready' | 'failed'> {
  try {
    const answered = await call({ address: '' }, { method: 'GET', path: '/api/set-up' });
    const { site } = readAnswer(answered, SetUpState);
    return site === 'none' ? 'building' : site;
  } catch {
    return 'building';
  }
}
