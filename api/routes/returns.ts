import { hashOf } from '#api/hashes.ts';
import { decoyFor } from '#api/queue/returns.ts';
import { route } from '#api/route.ts';
import { fromBase64url, toBase64url } from '#shared/bytes/base64url.ts';
import { ReturnFound, ReturnRequest } from '#shared/contract/return.ts';

export const findReturn = route({
  method: 'post',
  path: '/api/returns',
  summary: 'What a return code finds. An unknown one is answered alike, with bytes that nothing opens.',
  authority: 'anyone',
  parameters: {},
  headers: {},
  body: { kind: 'json', schema: ReturnRequest, most: 1024 },
  answers: { 200: ReturnFound },
  refusals: [],
  act: ({ context: { store, secrets }, body }) => {
    const lookup = fromBase64url(body.lookup);
    // Both are always made, so that a known and an unknown one take the same steps.
    const decoy = decoyFor(lookup, secrets.returns);
    const found = store.returning(hashOf(lookup));
    return { status: 200, json: found ? { ...found, wrapped: toBase64url(found.wrapped) } : decoy };
  },
});
