import * as z from 'zod/mini';
import { noBody, route } from '#api/route.ts';

export const health = route({
  method: 'get',
  path: '/api/health',
  summary: 'Says that the process answers. Never limited.',
  authority: 'anyone',
  counted: 'never',
  parameters: {},
  headers: {},
  body: noBody,
  answers: { 200: z.strictObject({ ok: z.literal(true) }) },
  refusals: [],
  act: () => ({ status: 200, json: { ok: true } }),
});
