// All of the files' own code that needs libsodium: fetched together, when somebody sends files.
export { AttachmentSending } from '#shared/calls/attachments.ts';
export { makeNotes, VanishedFile } from './notes.ts';
