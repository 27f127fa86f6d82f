import { AttachmentSending, type OwnThread } from '#shared/calls/attachments.ts';
import { shownName } from '#site/parts/file-words.ts';
import { markVanished } from './choice.ts';
import { makeNotes, type Notes, VanishedFile } from './notes.ts';

/** Files whose notes are made once, however often their opening is sealed. */
export type Packed = Notes & { files: readonly File[] };

/** Files on their way after their opening, and what they are called. */
export type Carried = { sending: AttachmentSending; names: string[] };

/** @returns null where one of them can't be read any more, which from now on is a fault of its answer */
export async function packed(files: readonly File[]): Promise<Packed | null> {
  try {
    return { files, ...(await makeNotes([...files])) };
  } catch (fault) {
    const vanished = fault instanceof VanishedFile ? files[fault.at] : undefined;
    if (!vanished) throw fault;
    markVanished(vanished);
    return null;
  }
}

/** What sends packed files under the thread of their opening, which is stored. */
export function carriedOf({ files, attached }: Packed, thread: OwnThread): Carried {
  return {
    sending: new AttachmentSending({ address: '' }, thread, attached),
    names: files.map(({ name }, at) => shownName(name, at + 1)),
  };
}
