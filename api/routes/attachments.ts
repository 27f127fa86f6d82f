import { toMinute } from '#api/clock.ts';
import { hashOf } from '#api/hashes.ts';
import { admitPart } from '#api/queue/attachments.ts';
import { insistOnToken } from '#api/queue/frames.ts';
import { Refusal } from '#api/refusal.ts';
import { noBody, route } from '#api/route.ts';
import { fromBase64url } from '#shared/bytes/base64url.ts';
import { AttachmentId, AttachmentList, PartNumber, partSize, threadTokenHeader } from '#shared/contract/attachment.ts';
import { size } from '#shared/contract/sizes.ts';
import { bytesOf, ThreadId } from '#shared/contract/wire.ts';

const path = '/api/threads/{threadId}/attachments/{attachmentId}/parts/{part}';
const parameters = { threadId: ThreadId, attachmentId: AttachmentId, part: PartNumber };

export const putPart = route({
  method: 'put',
  path,
  summary:
    "A part of a sealed attachment, under the thread's own token, after the part before it. 201 once it is on the disk; the same bytes again are 200.",
  authority: 'thread',
  counted: 'part',
  inTurn: true,
  parameters,
  headers: { [threadTokenHeader]: bytesOf(size.token) },
  body: { kind: 'bytes', most: partSize },
  answers: { 200: 'empty', 201: 'empty' },
  refusals: [
    'wrong-length',
    'thread-unknown',
    'part-exists',
    'part-out-of-order',
    'attachment-late',
    'attachment-over',
    'no-room-for-files',
    'closed',
    'storage-unavailable',
  ],
  // Otherwise whoever made up a thread could hold every turn, byte by byte.
  admit: ({ context: { store }, parameters: { threadId }, headers }) =>
    void insistOnToken(store, threadId, headers[threadTokenHeader]),
  act: async ({ context: { store, clock, attachmentRoom }, parameters: { threadId, attachmentId, part }, ...sent }) => {
    const now = clock();
    const token = hashOf(fromBase64url(sent.headers[threadTokenHeader]));
    const admit = admitPart({ attachmentId, part: Number(part), bytes: sent.body.length }, now, attachmentRoom);
    const put = await store.putPart(
      { threadId, token, attachmentId, part: Number(part), sealed: sent.body, at: toMinute(now) },
      admit,
    );
    if (put === 'unknown') throw new Refusal('thread-unknown');
    if (put === 'other') throw new Refusal('part-exists');
    return { status: put === 'created' ? 201 : 200 };
  },
});

export const listAttachments = route({
  method: 'get',
  path: '/api/threads/{threadId}/attachments',
  summary: 'What has come of the attachments of a thread: how many parts of each. What they are called is sealed.',
  authority: 'member',
  parameters: { threadId: ThreadId },
  headers: {},
  body: noBody,
  answers: { 200: AttachmentList },
  refusals: ['not-found'],
  act: ({ context: { store }, member, parameters: { threadId } }) => {
    if (!store.thread(threadId, member)) throw new Refusal('not-found');
    return { status: 200, json: { attachments: store.attachments(threadId) } };
  },
});

export const readPart = route({
  method: 'get',
  path,
  summary: 'A part of an attachment as it was sealed.',
  authority: 'member',
  parameters,
  headers: {},
  body: noBody,
  answers: { 200: 'bytes' },
  refusals: ['not-found'],
  act: ({ context: { store }, member, parameters: { threadId, attachmentId, part } }) => {
    if (!store.thread(threadId, member)) throw new Refusal('not-found');
    const sealed = store.attachmentPart(threadId, attachmentId, Number(part));
    if (!sealed) throw new Refusal('not-found');
    return { status: 200, bytes: new Uint8Array(sealed) };
  },
});
