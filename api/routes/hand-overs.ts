import { toMinute } from '#api/clock.ts';
import { Refusal } from '#api/refusal.ts';
import { noBody, route } from '#api/route.ts';
import { HandOverId, HandOverList, NewHandOver, SealedHandOver } from '#shared/contract/hand-over.ts';

export const putHandOver = route({
  method: 'put',
  path: '/api/hand-overs/{handOverId}',
  summary: 'Keeps a sealed hand-over for seven days, and gives the claims back that its writer names and still holds.',
  authority: 'member',
  parameters: { handOverId: HandOverId },
  headers: {},
  body: { kind: 'json', schema: NewHandOver, most: 64 * 1024 },
  answers: { 204: 'empty' },
  refusals: ['unknown-epoch', 'not-allowed', 'storage-unavailable'],
  act: async ({ context: { store, clock }, member, parameters: { handOverId: id }, body }) => {
    const now = clock();
    if (!store.epochs().some(({ epoch }) => epoch === body.epoch)) throw new Refusal('unknown-epoch');
    const entry = { at: toMinute(now), actor: member, act: 'handed-over' };
    if ((await store.writeHandOver({ ...body, id, member, now }, entry)) === 'not-yours') {
      throw new Refusal('not-allowed');
    }
    return { status: 204 };
  },
});

export const listHandOvers = route({
  method: 'get',
  path: '/api/hand-overs',
  summary: 'The hand-overs of the last seven days: who wrote each in which minute, and who has read it.',
  authority: 'member',
  parameters: {},
  headers: {},
  body: noBody,
  answers: { 200: HandOverList },
  refusals: [],
  act: ({ context: { store, clock } }) => ({ status: 200, json: { handOvers: store.handOvers(clock()) } }),
});

export const readHandOver = route({
  method: 'get',
  path: '/api/hand-overs/{handOverId}',
  summary: 'A hand-over as it was sealed.',
  authority: 'member',
  parameters: { handOverId: HandOverId },
  headers: {},
  body: noBody,
  answers: { 200: SealedHandOver },
  refusals: ['not-found'],
  act: ({ context: { store }, parameters: { handOverId } }) => {
    const sealed = store.handOver(handOverId);
    if (!sealed) throw new Refusal('not-found');
    return { status: 200, json: sealed };
  },
});

export const markHandOverRead = route({
  method: 'put',
  path: '/api/hand-overs/{handOverId}/read',
  summary: 'Keeps that the member has read a hand-over.',
  authority: 'member',
  parameters: { handOverId: HandOverId },
  headers: {},
  body: noBody,
  answers: { 204: 'empty' },
  refusals: ['not-found', 'storage-unavailable'],
  act: async ({ context: { store }, member, parameters: { handOverId } }) => {
    if (!(await store.markHandOverRead(handOverId, member))) throw new Refusal('not-found');
    return { status: 204 };
  },
});
