import { PersonMessage } from '#shared/contract/message.ts';
import type { Form } from '../referring.ts';
import { planPages } from './plan.ts';

/** In place of the whole plan that there is, by somebody who came back with a list. Its time is put in when it is sealed. */
export const planAlone: Form = {
  pages: planPages('plan', 'you'),
  base: () => ({ kind: 'plan', at: 0 }),
  contract: PersonMessage,
};
