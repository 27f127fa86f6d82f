import * as z from 'zod/mini';
import { toMinute } from '#api/clock.ts';
import { admitOpening } from '#api/queue/admission.ts';
import { laneFor } from '#api/queue/lanes.ts';
import { recordOf } from '#api/queue/returns.ts';
import { Refusal } from '#api/refusal.ts';
import { route } from '#api/route.ts';
import { fromBase64url } from '#shared/bytes/base64url.ts';
import { solutionHeader } from '#shared/contract/puzzle.ts';
import { recordHeader } from '#shared/contract/return.ts';
import { openingSize, returnRecord, size } from '#shared/contract/sizes.ts';
import { bytesOf, ThreadId } from '#shared/contract/wire.ts';

export const putOpening = route({
  method: 'put',
  path: '/api/openings/{threadId}',
  summary: 'Queues a sealed opening. 201 once it is on the disk; the same bytes, token and record again are 200.',
  authority: 'anyone',
  // A number too many leads to another lane, not to a refusal.
  counted: 'never',
  parameters: { threadId: ThreadId },
  headers: {
    'thread-token-hash': bytesOf(size.hash),
    [recordHeader]: bytesOf(returnRecord),
    [solutionHeader]: z.optional(bytesOf(size.salt)),
  },
  body: { kind: 'bytes', exactly: openingSize },
  answers: { 200: 'empty', 201: 'empty' },
  refusals: [
    'not-set-up',
    'wrong-length',
    'wrong-format',
    'wrong-charity',
    'wrong-thread',
    'unknown-epoch',
    'epoch-closed',
    'thread-exists',
    'puzzle-needed',
    'storage-unavailable',
  ],
  act: async ({ context, visitor, parameters: { threadId }, headers, body }) => {
    const { store, clock, lanes } = context;
    const charityId = store.charityId();
    if (charityId === null) throw new Refusal('not-set-up');
    const token = fromBase64url(headers['thread-token-hash']);
    // An answer that was lost may be asked for again after the epoch has closed: it is stored, and stays a success.
    const record = recordOf(headers[recordHeader]);
    if (store.hasOpening({ threadId, token, record, sealed: body })) return { status: 200 };
    const now = clock();
    const epoch = admitOpening(body, { threadId, charityId, epochs: store.epochs(), now });
    const solution = headers[solutionHeader] === undefined ? undefined : fromBase64url(headers[solutionHeader]);
    const lane = await laneFor({ sealed: body, solution }, visitor, lanes, () => store.countCrowded());
    const put = await store.putOpening({ threadId, epoch, token, record, sealed: body, at: toMinute(now), lane });
    if (put === 'other') throw new Refusal('thread-exists');
    return { status: put === 'created' ? 201 : 200 };
  },
});
