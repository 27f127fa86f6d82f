import { toMinute } from '#api/clock.ts';
import { hashOf } from '#api/hashes.ts';
import { admitFrame, quotas, statusOf } from '#api/queue/frames.ts';
import { decoyFor, recordOf } from '#api/queue/returns.ts';
import { Refusal } from '#api/refusal.ts';
import { route } from '#api/route.ts';
import { fromBase64url, toBase64url } from '#shared/bytes/base64url.ts';
import { tokenHeader } from '#shared/contract/frames.ts';
import { ReturnFound, ReturnRequest, recordHeader } from '#shared/contract/return.ts';
import { returnRecord, size } from '#shared/contract/sizes.ts';
import { sentSizes } from '#shared/contract/stream.ts';
import { bytesOf, ThreadId } from '#shared/contract/wire.ts';

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

export const replaceReturn = route({
  method: 'put',
  path: '/api/returns/{threadId}',
  summary:
    'Another token and record for a thread, and the frame that tells the team of the new keys. The old are void.',
  authority: 'thread',
  parameters: { threadId: ThreadId },
  headers: {
    [tokenHeader]: bytesOf(size.token),
    'thread-token-hash': bytesOf(size.hash),
    [recordHeader]: bytesOf(returnRecord),
  },
  body: { kind: 'bytes', oneOf: sentSizes.person },
  answers: { 200: 'empty', 201: 'empty' },
  refusals: [
    'not-set-up',
    'thread-unknown',
    'wrong-length',
    'wrong-format',
    'wrong-charity',
    'wrong-thread',
    'unknown-epoch',
    'epoch-closed',
    'frame-exists',
    'frame-out-of-turn',
    'thread-full',
    'storage-unavailable',
  ],
  act: async ({ context: { store, clock, lanes }, parameters: { threadId }, headers, body }) => {
    const token = hashOf(fromBase64url(headers[tokenHeader]));
    const newToken = fromBase64url(headers['thread-token-hash']);
    // The token that is void by now may be shown again, where the answer to this very replacement was lost.
    if (!store.holdsToken(threadId, token) && !store.holdsToken(threadId, newToken))
      throw new Refusal('thread-unknown');
    if (!lanes.hasRoom()) throw new Refusal('storage-unavailable');
    const now = clock();
    const frame = admitFrame(body, { threadId, side: 'person', member: null, now, at: toMinute(now) }, store);
    const record = recordOf(headers[recordHeader]);
    const put = await store.replaceReturn({ token, newToken, record, frame }, quotas.person);
    return { status: statusOf(put) };
  },
});
