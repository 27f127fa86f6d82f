import { toMinute } from '#api/clock.ts';
import { newestRoster } from '#api/queue/roster.ts';
import { readNextRota } from '#api/queue/rota.ts';
import { Refusal } from '#api/refusal.ts';
import { route } from '#api/route.ts';
import { SignedRota } from '#shared/contract/rota.ts';

export const putRota = route({
  method: 'put',
  path: '/api/rota',
  summary: 'Takes the next rota, signed by the manager who sends it. It holds member ids and times, and no name.',
  authority: 'manager',
  parameters: {},
  headers: {},
  body: { kind: 'json', schema: SignedRota, most: 768 * 1024 },
  answers: { 204: 'empty' },
  refusals: ['not-set-up', 'statement-refused', 'statement-outdated', 'storage-unavailable'],
  act: async ({ context: { store, clock }, member, body }) => {
    const charityId = store.charityId();
    if (!charityId) throw new Refusal('not-set-up');
    const next = readNextRota(body, member, { charityId, roster: newestRoster(store) }, store.rota());
    const stored = await store.changeRota(next, { at: toMinute(clock()), actor: member, act: 'rota' });
    if (stored === 'outdated') throw new Refusal('statement-outdated');
    return { status: 204 };
  },
});
