import { Key } from '../Key.tsx';
import type { AtCase } from './at.ts';
import { LogAttempt } from './LogAttempt.tsx';
import { logLines } from './log.ts';

/** What was tried and shown so far, and the way to log another try in three presses: the way, what came of it, save. */
export function Attempts({
  at,
  logging,
  onLogging,
}: {
  at: AtCase;
  logging: boolean;
  onLogging: (logging: boolean) => void;
}) {
  const text = at.words.cases.attempts;
  const { content } = at.ranked;
  const lines = logLines(content, at.words, at.nameOf);
  return (
    <section aria-label={text.heading}>
      <h3>{text.heading}</h3>
      {content.attempts.length === 0 && <p>{text.none}</p>}
      {lines.length > 0 && (
        <ol class="log">
          {lines.map((line) => (
            <li key={line.id} class="private">
              {line.text}
              {line.more.map((more) => (
                <p key={more}>
                  <bdi>{more}</bdi>
                </p>
              ))}
            </li>
          ))}
        </ol>
      )}
      {logging ? (
        <LogAttempt at={at} onDone={() => onLogging(false)} />
      ) : (
        <div class="actions">
          <button type="button" class="button" aria-keyshortcuts="l" onClick={() => onLogging(true)}>
            {text.log}
            <Key name="l" />
          </button>
        </div>
      )}
    </section>
  );
}
