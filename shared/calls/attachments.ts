import { toBase64url } from '#shared/bytes/base64url.ts';
import { regrouped } from '#shared/bytes/regrouped.ts';
import { CallLost, CallRefused, call, type Line, readAnswer } from '#shared/calls/call.ts';
import { type Patience, untilAnswered } from '#shared/calls/persist.ts';
import { AttachmentList, partSize, partsOf, sealedSize, threadTokenHeader } from '#shared/contract/attachment.ts';
import type { AttachmentNote } from '#shared/contract/opening.ts';
import type { ThreadId } from '#shared/contract/wire.ts';
import { type Content, openAttachment, sealAttachment } from '#shared/crypto/attachment.ts';

/** A file that goes along: what its opening says of it, and its bytes. */
export type Attached = { note: AttachmentNote; content: Content };

/** The thread it goes along with, and its token, which only its writer has. */
export type OwnThread = { threadId: ThreadId; token: Uint8Array };

/** How the sending of a file ended; 'unreadable' where the file was gone or had changed. */
export type Ending = 'arrived' | 'stopped' | 'unreadable' | 'no-room' | 'refused';

/** Parts that the server has, of all there are, and whether it has to wait just now. */
export type Progress = { sent: number; all: number; troubled: boolean };

/** A megabyte on a bad phone line. Milliseconds. */
const longPatience = 180_000;

type Sealed = Uint8Array<ArrayBuffer>;

/** A file on its way. Each of its parts is sealed once: `current` waits for its answer, `ahead` is sealed meanwhile. */
type OnItsWay = {
  note: AttachmentNote;
  parts: AsyncGenerator<Sealed>;
  current: Promise<IteratorResult<Sealed>> | null;
  ahead: Promise<IteratorResult<Sealed>> | null;
  part: number;
  ending: Ending | null;
};

/** Sends the files of one thread, one after the other. Of each, no more is held than the part on its way and the next. */
export class AttachmentSending {
  readonly #line: Line;
  readonly #thread: OwnThread;
  readonly #files: OnItsWay[];

  constructor(line: Line, thread: OwnThread, files: Attached[]) {
    this.#line = line;
    this.#thread = thread;
    this.#files = files.map(({ note, content }) => ({
      note,
      parts: regrouped(sealAttachment(content, note), partSize),
      current: null,
      ahead: null,
      part: 0,
      ending: null,
    }));
  }

  /**
   * Sends what has not arrived, from the part on that was not answered. May be called again after it was stopped, or when
   * there may be room again.
   * @returns how each file ended, in their order
   */
  async run(means: Patience, onProgress: (progress: Progress) => void): Promise<Ending[]> {
    const tell = (troubled: boolean) => onProgress({ ...this.#progress(), troubled });
    const onTrouble = () => {
      means.onTrouble();
      tell(true);
    };
    tell(false);
    for (const file of this.#files) {
      if (file.ending === 'arrived' || file.ending === 'unreadable') continue;
      file.ending = await this.#send(file, { ...means, onTrouble }, () => tell(false));
    }
    return this.#files.map(({ ending }) => ending ?? 'stopped');
  }

  /** Overwrites what is sealed, and lets the files go. Nothing can be sent after it. */
  wipe(): void {
    for (const { current, ahead, parts } of this.#files.splice(0)) {
      for (const taken of [current, ahead]) void taken?.then(({ value }) => overwrite(value), ignore);
      void parts.return(undefined).catch(ignore);
    }
  }

  async #send(file: OnItsWay, patience: Patience, onSent: () => void): Promise<Ending> {
    try {
      for (;;) {
        file.current ??= take(file);
        const taken = await file.current.catch((cause: unknown) => {
          throw new Unreadable('the file could not be read again', { cause });
        });
        if (taken.done) return 'arrived';
        file.ahead ??= take(file);
        await untilAnswered(() => this.#put(file, taken.value, patience.signal), patience);
        taken.value.fill(0);
        file.part += 1;
        file.current = file.ahead;
        file.ahead = null;
        onSent();
      }
    } catch (fault) {
      return endingOf(fault, patience.signal);
    }
  }

  async #put({ note, part }: OnItsWay, sealed: Sealed, signal: AbortSignal): Promise<void> {
    const { threadId, token } = this.#thread;
    const receipt = await call(this.#line, {
      method: 'PUT',
      path: `/api/threads/${threadId}/attachments/${note.id}/parts/${part}`,
      bytes: new Blob([sealed]),
      headers: { [threadTokenHeader]: toBase64url(token) },
      signal,
      patience: longPatience,
    });
    // As with an opening: a page that a network puts before its way out also says 200, and nothing is stored.
    if (receipt.bytes.length > 0) throw new CallLost('not a receipt');
  }

  #progress(): Omit<Progress, 'troubled'> {
    return {
      sent: this.#files.reduce((sum, { part }) => sum + part, 0),
      all: this.#files.reduce((sum, { note }) => sum + partsOf(note.size), 0),
    };
  }
}

class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

function take({ parts }: OnItsWay): Promise<IteratorResult<Sealed>> {
  const taken = parts.next();
  // A file that can't be read is told of when the turn of this part comes.
  taken.catch(ignore);
  return taken;
}

function overwrite(bytes: Uint8Array | undefined): void {
  bytes?.fill(0);
}

function ignore(): void {}

function endingOf(fault: unknown, signal: AbortSignal): Ending {
  if (fault instanceof Unreadable) return 'unreadable';
  if (signal.aborted) return 'stopped';
  if (!(fault instanceof CallRefused)) throw fault;
  return fault.problem.code === 'no-room-for-files' ? 'no-room' : 'refused';
}

/** What has come of a thread's files. @throws {CallRefused | CallLost} */
export async function listAttachments(
  line: Line,
  threadId: ThreadId,
  signal: AbortSignal,
): Promise<AttachmentList['attachments']> {
  const answer = await call(line, { method: 'GET', path: `/api/threads/${threadId}/attachments`, signal });
  return readAnswer(answer, AttachmentList).attachments;
}

/** Whether all of a file has come, as far as the server's list tells. */
export function hasArrived({ id, size }: AttachmentNote, list: AttachmentList['attachments']): boolean {
  return list.some((one) => one.id === id && one.bytes === sealedSize(size));
}

/**
 * Fetches a file part by part and opens it.
 * @throws {Refused} for bytes that are not the file its note tells of
 * @throws {CallRefused | CallLost}
 */
export function readAttachment(
  line: Line,
  threadId: ThreadId,
  note: AttachmentNote,
  signal: AbortSignal,
): Promise<Uint8Array> {
  return openAttachment(fetchParts(line, `/api/threads/${threadId}/attachments/${note.id}/parts`, note, signal), note);
}

async function* fetchParts(
  line: Line,
  path: string,
  { size }: AttachmentNote,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  for (let part = 0; part < partsOf(size); part += 1) {
    const { bytes } = await call(line, { method: 'GET', path: `${path}/${part}`, signal, patience: longPatience });
    yield bytes;
  }
}
