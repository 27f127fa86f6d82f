import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type AttemptOutcome, writersRoutes } from '#shared/contract/case.ts';
import type { Route } from '#shared/contract/safe-contact.ts';
import { isPermitted } from '#shared/triage/permitted.ts';
import { placeOf, wayOf } from '#shared/triage/routes.ts';
import { TextField } from '#site/parts/Field.tsx';
import { fill } from '#site/parts/words.ts';
import { addAttempt, reasonIn } from './adding.ts';
import type { AtCase } from './at.ts';
import { DayTimeField, momentOf } from './DayTimeField.tsx';

function routesOf({ ranked: { contact } }: AtCase): Route[] {
  return contact?.choice === 'contact-me' ? contact.routes : [];
}

/** Outcomes that are alike stand together; those that end contact stand apart. All of them, as what the plan bars may have happened. */
const groups: readonly (readonly AttemptOutcome[])[] = [
  ['spoke', 'arranged'],
  ['no-answer', 'voicemail', 'text-sent', 'email-sent', 'other-answered', 'wrong-number'],
  ['unsafe-phrase', 'unsafe', 'asked-to-stop'],
];

/** The way whose number was asked for since the last try, or that is to be tried next. */
function likelyRoute({ ranked, next, me }: AtCase): number {
  const { attempts, reveals } = ranked.content;
  const routes = ranked.contact?.choice === 'contact-me' ? ranked.contact.routes : [];
  const shown = reveals.findLast(({ by, route }) => by === me && route < writersRoutes);
  const place = shown && shown.at > (attempts.at(-1)?.at ?? 0) ? placeOf(shown, routes) : null;
  const due = next.is === 'try' || next.is === 'wait' ? next.route : 0;
  return place !== null && place < routes.length ? place : due;
}

/** Logging a try: the way, what came of it, save. What the plan does not permit is logged with its reason only. */
export function LogAttempt({ at, onDone }: { at: AtCase; onDone: () => void }) {
  const { words, now, ranked, rules } = at;
  const text = words.cases.attempts;
  const routes = routesOf(at);
  const [route, setRoute] = useState(() => likelyRoute(at));
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    panel.current?.scrollIntoView({ block: 'center' });
    panel.current?.querySelector<HTMLElement>('input:checked, button')?.focus({ preventScroll: true });
  }, []);
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
    const used = routes[route];
    const attempt = {
      route,
      ...(used && { way: wayOf(used) }),
      outcome,
      ...(arrangedFor !== undefined && { arrangedFor }),
      ...(outside !== undefined && { outside }),
    };
    if (await at.add(addAttempt(at.adding(), attempt))) onDone();
  };
  const outcomeButton = (option: AttemptOutcome) => (
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
  );
  return (
    <div class="panel" ref={panel}>
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
        {groups.map((group) => (
          <div key={group[0]} class="outcomes">
            {group.map(outcomeButton)}
          </div>
        ))}
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
