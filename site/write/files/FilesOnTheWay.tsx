import { useEffect, useRef, useState } from 'preact/hooks';
import type { AttachmentSending, Ending, Progress } from '#shared/calls/attachments.ts';
import { onLeave } from '#site/parts/leaving.ts';
import { untilOnlineOrAfter } from '#site/parts/waiting.ts';
import { fill } from '#site/parts/words.ts';
import type { FilesWords } from './FilesField.tsx';

type Props = {
  words: FilesWords;
  /** Held by whoever shows this, so that it goes on where it was when this is shown again. */
  sending: AttachmentSending;
  /** As they were shown when they were chosen, in the order in which they are sent. */
  names: string[];
};

/** Sends the files once their opening is stored, for as long as this is shown; leaving ends it at once and wipes. */
export function FilesOnTheWay({ words, sending, names }: Props) {
  const [progress, setProgress] = useState<Progress>({ sent: 0, all: 1, troubled: false });
  const [endings, setEndings] = useState<Ending[] | null>(null);
  const end = useRef(new AbortController());
  const send = () => {
    const { signal } = end.current;
    setEndings(null);
    sending.run({ signal, wait: untilOnlineOrAfter, onTrouble: () => {} }, setProgress).then(
      (ended) => signal === end.current.signal && setEndings(ended),
      () => signal === end.current.signal && setEndings(names.map(() => 'refused')),
    );
  };
  useEffect(() => {
    send();
    const stopHearing = onLeave(() => {
      end.current.abort();
      sending.wipe();
    });
    return () => {
      stopHearing();
      end.current.abort();
    };
  }, [sending]);
  const again = () => {
    end.current = new AbortController();
    send();
  };
  return (
    <section>
      <h2>{words.sending.heading}</h2>
      {endings ? (
        <Ended words={words} names={names} endings={endings} onAgain={again} />
      ) : (
        <>
          <div role="status">
            <p>{words.sending.going}</p>
            {progress.troubled && <p class="panel">{words.sending.trying}</p>}
          </div>
          <p>{fill(words.sending.sent, { percent: Math.floor((progress.sent / progress.all) * 100) })}</p>
          <div class="actions">
            <button type="button" class="button button--quiet" onClick={() => end.current.abort()}>
              {words.sending.stop}
            </button>
          </div>
        </>
      )}
    </section>
  );
}

type EndedProps = Pick<Props, 'words' | 'names'> & { endings: Ending[]; onAgain: () => void };

function Ended({ words, names, endings, onAgain }: EndedProps) {
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => told.current?.focus(), []);
  const missing = endings.map((ending, at) => ({ ending, name: names[at], at })).filter(isMissing);
  if (missing.length === 0) {
    return (
      <div tabIndex={-1} ref={told} role="status">
        <p>{words.sending.arrived}</p>
      </div>
    );
  }
  return (
    <>
      <div class="panel" tabIndex={-1} ref={told} role="status">
        <p>{words.sending.safe}</p>
        <p>{words.sending.missing}</p>
        <ul>
          {missing.map(({ ending, name, at }) => (
            <li key={at}>
              <bdi>{name}</bdi>. {words.endings[ending]}
            </li>
          ))}
        </ul>
      </div>
      {missing.some(({ ending }) => ending === 'stopped' || ending === 'no-room') && (
        <div class="actions">
          <button type="button" class="button" onClick={onAgain}>
            {words.sending.again}
          </button>
        </div>
      )}
    </>
  );
}

type Missing = { ending: Exclude<Ending, 'arrived'>; name: string | undefined; at: number };

function isMissing(one: { ending: Ending; name: string | undefined; at: number }): one is Missing {
  return one.ending !== 'arrived';
}
