import { useState } from 'preact/hooks';
import { AttemptOutcome } from '#shared/contract/case.ts';
import type { Route } from '#shared/contract/safe-contact.ts';
import { momentsOf } from '#shared/triage/london.ts';
import { isPermitted } from '#shared/triage/permitted.ts';
import { TextField } from '#site/parts/Field.tsx';
import { fill } from '#site/parts/words.ts';
import { addAttempt, reasonIn } from './adding.ts';
import type { AtCase } from './at.ts';
import { DayTimeField } from './DayTimeField.tsx';

function routesOf({ ranked: { contact } }: AtCase): Route[] {
  return contact?.choice === 'contact-me' ? contact.routes : [];
}

/** Logging a try: the way, what came of it, save. What the plan does not permit is logged with its reason only. */
export function LogAttempt({ at, onDone }: { at: AtCase; onDone: () => void }) {
  const { words, now, ranked, rules } = at;
  const text = words.cases.attempts;
  const routes = routesOf(at);
  const [route, setRoute] = useState(0);
  const [outcome, setOutcome] = useState<AttemptOutcome | null>(null);
  const [when, setWhen] = useState({ day: '', time: '' });
  const [why, setWhy] = useState('');
  const [fault, setFault] = useState<string>();
  const asks = outcome !== null && !isPermitted({ outcome, route }, ranked.contact, { nation: rules.nation, now });
  const save = async () => {
    if (outcome === null) return;
    const arrangedFor = outcome === 'arranged' ? momentOf(when) : undefined;
    const late = outcome === 'arranged' && (arrangedFor === undefined || arrangedFor <= now);
    const outside = asks ? reasonIn(why) : undefined;
    const unexplained = asks && outside === '';
    setFault(late ? text.whenMissing : unexplained ? words.cases.safety.whyMissing : undefined);
    if (late || unexplained) return;
    const attempt = {
      route,
      outcome,
      ...(arrangedFor !== undefined && { arrangedFor }),
      ...(outside !== undefined && { outside }),
    };
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
              onClick={() => {
                setOutcome(option);
                setFault(undefined);
              }}
            >
              {text.outcomes[option]}
            </button>
          ))}
        </div>
      </fieldset>
      {outcome === 'arranged' && <DayTimeField label={text.when} value={when} fault={fault} onValue={setWhen} />}
      {asks && <TextField id="why-not-allowed" label={text.why} value={why} fault={fault} onValue={setWhy} />}
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
