import { Refusal } from '#api/refusal.ts';
import { noBody, route } from '#api/route.ts';
import { Statements } from '#shared/contract/statements.ts';

export const statements = route({
  method: 'get',
  path: '/api/statements',
  summary: 'The current roster and keyring, signed by the charity key. A browser checks them against its pin.',
  authority: 'anyone',
  // Sealing needs it, and sealing is never refused for its number.
  counted: 'never',
  parameters: {},
  headers: {},
  body: noBody,
  answers: { 200: Statements },
  refusals: ['not-set-up'],
  act: ({ context }) => {
    const current = context.store.statements();
    if (!current) throw new Refusal('not-set-up');
    return { status: 200, json: current };
  },
});
