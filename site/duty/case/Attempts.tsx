import type { Attempt } from '#shared/contract/case.ts';
import { fill } from '#site/parts/words.ts';
import { timeText } from '../words.ts';
import type { AtCase } from './at.ts';
import { LogAttempt } from './LogAttempt.tsx';

/** What was tried so far, and the way to log another try in three presses: the way, what came of it, save. */
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
  const { attempts } = at.ranked.content;
  return (
    <section aria-label={text.heading}>
      <h3>{text.heading}</h3>
      {attempts.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <ol class="log">
          {attempts.toReversed().map((attempt) => (
            <li key={attempt.id}>
              <AttemptLine at={at} attempt={attempt} />
            </li>
          ))}
        </ol>
      )}
      {logging ? (
        <LogAttempt at={at} onDone={() => onLogging(false)} />
      ) : (
        <div class="actions">
          <button type="button" class="button" onClick={() => onLogging(true)}>
            {text.log}
          </button>
        </div>
      )}
    </section>
  );
}

function AttemptLine({ at: { words, nameOf }, attempt }: { at: AtCase; attempt: Attempt }) {
  const text = words.cases.attempts;
  const { arrangedFor, outside } = attempt;
  return (
    <>
      <span class="private">
        {fill(text.line, {
          time: timeText(attempt.at, words),
          outcome: text.outcomes[attempt.outcome],
          name: nameOf(attempt.by),
        })}
      </span>
      {arrangedFor !== undefined && <p>{fill(text.arrangedFor, { time: timeText(arrangedFor, words) })}</p>}
      {outside !== undefined && (
        <p class="private">
          <bdi>{fill(text.outside, { reason: outside })}</bdi>
        </p>
      )}
    </>
  );
}
