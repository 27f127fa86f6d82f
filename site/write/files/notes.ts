import type { Attached } from '#shared/calls/attachments.ts';
import type { AttachmentNote } from '#shared/contract/opening.ts';
import { type Content, noteOf } from '#shared/crypto/attachment.ts';
import { shownName } from '#site/parts/file-words.ts';

/** What the opening says of the files, and what sending them needs. */
export type Notes = { notes: AttachmentNote[]; attached: Attached[] };

/** A file that was chosen can't be read any more. `at` is its place among the files. */
export class VanishedFile extends Error {
  override readonly name = 'VanishedFile';
  readonly at: number;

  constructor(at: number, options?: ErrorOptions) {
    super('the file can no longer be read', options);
    this.at = at;
  }
}

/** Bytes that are read, hashed and sealed in one go, which takes a few milliseconds on a slow phone. */
const piece = 128 * 1024;
const longestType = 100;

/**
 * Reads each file once, for its size and hash, and draws its id and key. Called again for the same files it draws them
 * anew, so that one opening's notes are made once.
 * @throws {VanishedFile}
 */
export async function makeNotes(files: File[]): Promise<Notes> {
  const attached: Attached[] = [];
  for (const [at, file] of files.entries()) {
    const content = contentOf(file);
    const named = { name: shownName(file.name, at + 1), type: file.type.slice(0, longestType) };
    const note = await noteOf(content, named).catch((cause: unknown) => {
      throw new VanishedFile(at, { cause });
    });
    attached.push({ note, content });
  }
  return { notes: attached.map(({ note }) => note), attached };
}

function contentOf(file: File): Content {
  return async function* () {
    for (let at = 0; at < file.size; at += piece) {
      yield new Uint8Array(await file.slice(at, at + piece).arrayBuffer());
    }
  };
}
