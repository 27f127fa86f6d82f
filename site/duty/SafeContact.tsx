import { fill } from '#site/parts/words.ts';
import type { Contact } from './contact/contacts.ts';
import { planRules, type Whose } from './contact/plan.ts';
import { AskedFor, Lines } from './Lines.tsx';
import { type DeskWords, dayOf } from './words.ts';

type Props = {
  words: DeskWords;
  contact: Contact;
  /** Unix seconds. */
  now: number;
};

/** How one of them may be reached, and whose plan that is: every rule first, and no number before it is asked for. */
export function SafeContact({ words, contact, now }: Props) {
  const { headings, writerOnly } = words.reaching;
  const heading = headings[contact.whose];
  return (
    <section aria-label={heading}>
      <h3>{heading}</h3>
      {contact.whose === 'writer' && <p class="notice">{writerOnly}</p>}
      <Plan {...{ words, contact, now }} />
    </section>
  );
}

function Plan({ words, contact, now }: Props) {
  const { before, plan, whose, warnings } = contact;
  const text = words.reaching;
  if (plan.choice !== 'contact-me') {
    return (
      <>
        <p class="panel">{plan.choice === 'come-back' ? text.comeBack : text.doNotContact}</p>
        <Warnings words={words} warnings={warnings} />
        <Lines lines={before} />
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
      {routes.map((route, at) => (
        <section key={route.heading} class="notice">
          <h4>{route.heading}</h4>
          <Lines lines={route.rules} />
          <AskedFor ask={route.ask} about={aboutText(at + 1, whose, words)} line={route.where} />
        </section>
      ))}
    </>
  );
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
