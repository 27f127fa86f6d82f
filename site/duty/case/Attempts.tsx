import { useState } from 'preact/hooks';
import { type Attempt, AttemptOutcome } from '#shared/contract/case.ts';
import type { Route } from '#shared/contract/safe-contact.ts';
import { momentsOf } from '#shared/triage/london.ts';
import { fill } from '#site/parts/words.ts';
import { timeText } from '../words.ts';
import { addAttempt } from './adding.ts';
import type { AtCase } from './at.ts';
import { DayTimeField } from './DayTimeField.tsx';

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

function routesOf({ ranked: { contact } }: AtCase): Route[] {
  return contact?.choice === 'contact-me' ? contact.routes : [];
}

function LogAttempt({ at, onDone }: { at: AtCase; onDone: () => void }) {
  const { words, now } = at;
  const text = words.cases.attempts;
  const routes = routesOf(at);
  const [route, setRoute] = useState(0);
  const [outcome, setOutcome] = useState<AttemptOutcome | null>(null);
  const [when, setWhen] = useState({ day: '', time: '' });
  const [fault, setFault] = useState<string>();
  const save = async () => {
    if (outcome === null) return;
    const arrangedFor = outcome === 'arranged' ? momentOf(when) : undefined;
    const late = outcome === 'arranged' && (arrangedFor === undefined || arrangedFor <= now);
    setFault(late ? text.whenMissing : undefined);
    if (late) return;
    const attempt = { route, outcome, ...(arrangedFor !== undefined && { arrangedFor }) };
    if (await at.add(addAttempt(at.adding(), attempt))) onDone();
  };
  return (
    <div class="panel">
      {routes.length > 1 && (
        <fieldset class="field">
          <legend>{text.route}</legend>
          {routes.map(({ method }, number) => (
            <label class="choice" key={`${number}${method}`}>
              <input
                type="radio"
                name="way"
                autocomplete="off"
                checked={route === number}
                onChange={() => setRoute(number)}
              />
              <span>{fill(text.way, { number: number + 1, method: words.reaching.methods[method] })}</span>
            </label>
          ))}
        </fieldset>
      )}
      <fieldset class="field">
        <legend>{text.what}</legend>
        <div class="outcomes">
          {AttemptOutcome.options.map((option) => (
            <button
              key={option}
              type="button"
              class={option === outcome ? 'button' : 'button button--quiet'}
              aria-pressed={option === outcome}
              onClick={() => setOutcome(option)}
            >
              {text.outcomes[option]}
            </button>
          ))}
        </div>
      </fieldset>
      {outcome === 'arranged' && <DayTimeField label={text.when} value={when} fault={fault} onValue={setWhen} />}
      <div class="actions">
        <button type="button" class="button" aria-disabled={outcome === null} onClick={() => void save()}>
          {text.save}
        </button>
        <button type="button" class="button button--quiet" onClick={onDone}>
          {text.cancel}
        </button>
      </div>
    </div>
  );
}

/** The moment at which London's clocks show that; the later one where they show it twice. */
function momentOf({ day, time }: { day: string; time: string }): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d\d:\d\d$/.test(time)) return undefined;
  return momentsOf(day, Number(time.slice(0, 2)) * 60 + Number(time.slice(3))).at(-1);
}
