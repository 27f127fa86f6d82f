import { useEffect, useState } from 'preact/hooks';
import { hasArrived, listAttachments, readAttachment } from '#shared/calls/attachments.ts';
import type { Line } from '#shared/calls/call.ts';
import { type AttachmentList, attachmentTime } from '#shared/contract/attachment.ts';
import type { ThreadEntry } from '#shared/contract/duty.ts';
import type { AttachmentNote } from '#shared/contract/opening.ts';
import { Refused } from '#shared/crypto/refused.ts';
import type { received as english } from '#site/content/en/received.ts';
import type { Words } from '#site/content/languages.ts';
import { shownName, shownSize } from '#site/parts/file-words.ts';
import { pageLanguage } from '#site/parts/words.ts';
import { OpenedFile } from './OpenedFile.tsx';
import { deviceClock } from './words.ts';

export type ReceivedWords = Words<typeof english>;

type Props = { line: Line; entry: Pick<ThreadEntry, 'threadId' | 'at'>; notes: AttachmentNote[] };

const everyMs = 30_000;

/** The files that a referral tells of: what has come of each, and what has come opened, one at a time. */
export function Attachments({ line, entry, notes }: Props) {
  const words = useReceivedWords();
  const { list, now } = useList(line, entry.threadId, notes);
  const [opened, setOpened] = useState<number | null>(null);
  if (!words || notes.length === 0) return null;
  const note = opened === null ? undefined : notes[opened];
  return (
    <section aria-label={words.heading} class="private">
      <h3>{words.heading}</h3>
      <p class="hint">{words.caution}</p>
      <div role="status">{list === 'lost' && <p class="error">{words.unknown}</p>}</div>
      <ul class="queue">
        {notes.map((one, at) => (
          <Announced
            key={one.id + at}
            words={words}
            note={one}
            name={shownName(one.name, at + 1)}
            state={stateOf(one, list, now > entry.at + attachmentTime + rounding)}
            onOpen={() => setOpened(at)}
          />
        ))}
      </ul>
      {note && opened !== null && (
        <OpenedFile
          key={opened}
          words={words}
          name={shownName(note.name, opened + 1)}
          read={(signal) => readAttachment(line, entry.threadId, note, signal)}
          isBroken={(fault) => fault instanceof Refused}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  );
}

/** The time of arrival is rounded down to the minute. Seconds. */
const rounding = 60;

type FileState = 'here' | 'coming' | 'late' | null;

function stateOf(
  note: AttachmentNote,
  list: AttachmentList['attachments'] | 'lost' | null,
  isOver: boolean,
): FileState {
  if (list === null || list === 'lost') return null;
  if (hasArrived(note, list)) return 'here';
  return isOver ? 'late' : 'coming';
}

type AnnouncedProps = {
  words: ReceivedWords;
  note: AttachmentNote;
  name: string;
  state: FileState;
  onOpen: () => void;
};

function Announced({ words, note, name, state, onOpen }: AnnouncedProps) {
  return (
    <li class="card">
      <p>
        <bdi>{name}</bdi> ({shownSize(note.size)}){state && ` · ${words[state]}`}
      </p>
      {state === 'here' && (
        <button type="button" class="button button--quiet" onClick={onOpen}>
          {words.open} <bdi class="visually-hidden">{name}</bdi>
        </button>
      )}
    </li>
  );
}

/** What has come, asked again twice a minute until all has. */
function useList(line: Line, threadId: string, notes: AttachmentNote[]) {
  const [list, setList] = useState<AttachmentList['attachments'] | 'lost' | null>(null);
  const isWhole = Array.isArray(list) && notes.every((note) => hasArrived(note, list));
  useEffect(() => {
    if (isWhole || notes.length === 0) return;
    const end = new AbortController();
    const look = () =>
      listAttachments(line, threadId, end.signal).then(setList, () => !end.signal.aborted && setList('lost'));
    void look();
    const again = setInterval(() => void look(), everyMs);
    return () => {
      clearInterval(again);
      end.abort();
    };
  }, [line, threadId, isWhole]);
  return { list, now: deviceClock() };
}

/** In the page's language only, and fetched only where a referral has files. */
function useReceivedWords(): ReceivedWords | null {
  const [words, setWords] = useState<ReceivedWords | null>(null);
  useEffect(() => {
    const room =
      pageLanguage() === 'cy' ? import('#site/content/cy/received.ts') : import('#site/content/en/received.ts');
    void room.then(({ received }) => setWords(received));
  }, []);
  return words;
}
