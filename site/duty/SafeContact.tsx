import { writersRoutes } from '#shared/contract/case.ts';
import type { Nation } from '#shared/contract/charity.ts';
import type { Route } from '#shared/contract/safe-contact.ts';
import { wayOf } from '#shared/triage/routes.ts';
import { type Plan as Reach, type Safety, safetyOf } from '#shared/triage/windows.ts';
import { fill } from '#site/parts/words.ts';
import { Reveal } from './case/Reveal.tsx';
import type { Contact } from './contact/contacts.ts';
import { planRules, type Whose, withoutWays } from './contact/plan.ts';
import { SafeTexts } from './contact/SafeTexts.tsx';
import { type Leaving, textsFor } from './contact/safe-texts.ts';
import { AskedFor, Lines } from './Lines.tsx';
import { type DeskWords, dayOf, dayText, timeText } from './words.ts';

type Props = {
  words: DeskWords;
  contact: Contact;
  /** Unix seconds. */
  now: number;
  /** Whose bank holidays count. */
  nation: Nation;
  /** Places of the ways that are still open; all of them where it is left out. */
  open?: ReadonlySet<number>;
  /** A plan that waits for the proof phrase: no way of it is safe, whatever the clock says. */
  wanted?: true;
  /** Stands in the place of a plan that allows nothing, and says why. */
  instead?: string | undefined;
  /** What may be left by a way; nothing where it is left out. */
  leaving?: Leaving;
  /** Logs that a way was shown, and why outside a safe time. */
  reveal: (shown: { route: number; way: string }, outside?: string) => Promise<boolean>;
};

/** How one of them may be reached, and whose plan that is: every rule first, and no number before it is asked for. */
export function SafeContact(props: Props) {
  const { words, contact } = props;
  const { headings, writerOnly } = words.reaching;
  const heading = headings[contact.whose];
  return (
    <section aria-label={heading}>
      <h3>{heading}</h3>
      {contact.whose === 'writer' && <p class="notice">{writerOnly}</p>}
      <Plan {...props} />
    </section>
  );
}

function Plan({ words, contact, now, nation, open, wanted, instead, leaving, reveal }: Props) {
  const { before, plan, whose, warnings, after = [] } = contact;
  const text = words.reaching;
  if (plan.choice !== 'contact-me') {
    return (
      <>
        <p class="panel">{instead ?? withoutWays(plan, words)}</p>
        <Warnings words={words} warnings={warnings} />
        <Lines lines={[...before, ...after]} />
      </>
    );
  }
  const { rules, proof, routes, warnings: late } = planRules(plan, whose, dayOf(now), words);
  return (
    <>
      <Warnings words={words} warnings={[...warnings, ...late]} />
      <Lines lines={[...before, ...rules]} />
      {proof && (
        <>
          <p>{text.proofHint}</p>
          <AskedFor ask={text.showProof} about={text.headings[whose]} line={proof} />
        </>
      )}
      {routes.map((rules, at) => {
        const route = plan.routes[at];
        const barred = wanted ? 'unproved' : open?.has(at) === false ? 'shut' : null;
        const safety = barred ? ({ safe: false, next: null } as const) : safetyNow(route, plan, nation, now);
        return (
          <section key={rules.heading} class="notice">
            <h4>{rules.heading}</h4>
            <p>
              <span class={safety.safe ? 'tag tag--safe' : 'tag tag--stop'}>
                {barred ? words.cases.safety[barred] : safetyText(safety, plan, now, words)}
              </span>
            </p>
            <Lines lines={rules.rules} />
            <Reveal
              {...{ words, ask: rules.ask, about: aboutText(at + 1, whose, words), line: rules.where, safety }}
              reveal={(outside) =>
                reveal(
                  { route: at + (whose === 'writer' ? writersRoutes : 0), way: route ? wayOf(route) : '' },
                  outside,
                )
              }
            >
              {route && leaving && !barred && (
                <SafeTexts
                  words={words}
                  language={leaving.language}
                  introduced={plan.introduction !== ''}
                  texts={textsFor(route, plan, leaving)}
                />
              )}
            </Reveal>
          </section>
        );
      })}
      <Lines lines={after} />
    </>
  );
}

/** A plan past its recheck date is not safe at any time. */
function safetyNow(route: Route | undefined, plan: Reach, nation: Nation, now: number): Safety {
  if (!route || isStale(plan, now)) return { safe: false, next: null };
  return safetyOf(route, plan, nation, now);
}

function isStale({ recheck }: Reach, now: number): boolean {
  return recheck !== undefined && recheck < dayOf(now);
}

function safetyText(safety: Safety, plan: Reach, now: number, words: DeskWords): string {
  const text = words.cases.safety;
  if (isStale(plan, now)) return fill(text.stale, { day: dayText(plan.recheck ?? '', words) });
  if (safety.safe) return safety.until === null ? text.safe : fill(text.until, { time: timeText(safety.until, words) });
  return safety.next === null ? text.noNext : fill(text.next, { time: timeText(safety.next, words) });
}

function aboutText(number: number, whose: Whose, { reaching }: DeskWords): string {
  return fill(reaching.ofWay, { number, heading: reaching.headings[whose] });
}

function Warnings({ words, warnings }: { words: DeskWords; warnings: string[] }) {
  if (warnings.length === 0) return null;
  return (
    <div class="panel">
      <h4>{words.reaching.care}</h4>
      <ul>
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </div>
  );
}
