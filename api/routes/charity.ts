import { toMinute } from '#api/clock.ts';
import { readNextSettings } from '#api/queue/settings.ts';
import { Refusal } from '#api/refusal.ts';
import { route } from '#api/route.ts';
import { Signed } from '#shared/contract/statements.ts';

export const putCharity = route({
  method: 'put',
  path: '/api/charity',
  summary: "Takes the charity's next settings, signed by its key. The site is built anew.",
  authority: 'manager',
  parameters: {},
  headers: {},
  body: { kind: 'json', schema: Signed, most: 512 * 1024 },
  answers: { 204: 'empty' },
  refusals: ['not-set-up', 'statement-refused', 'statement-outdated', 'storage-unavailable'],
  act: async ({ context: { store, clock, site }, member, body }) => {
    const charity = store.charity();
    if (!charity) throw new Refusal('not-set-up');
    const next = readNextSettings(body, charity, store.settings());
    const stored = await store.changeSettings(next, { at: toMinute(clock()), actor: member, act: 'settings' });
    if (stored === 'outdated') throw new Refusal('statement-outdated');
    site.rebuild();
    return { status: 204 };
  },
});
