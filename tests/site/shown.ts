import type { Referral } from '#shared/contract/referral.ts';
import type { Line } from '#site/duty/answers/lines.ts';
import { sectionsOf } from '#site/duty/answers/sections.ts';
import { type Contact, mainContact, writerContact } from '#site/duty/contact/contacts.ts';
import { planRules, withoutWays } from '#site/duty/contact/plan.ts';
import type { DeskWords } from '#site/duty/words.ts';

/**
 * What the desk shows of a referral, in its order. `open` stands there; `asked` does once it is asked for: numbers, proof
 * phrases, the story.
 */
export type Shown = { open: Line[]; asked: Line[] };

/** @param today by which a plan may be late */
export function shownOf(referral: Referral, words: DeskWords, today = '2026-11-24'): Shown {
  const main = mainContact(referral, words);
  const writer = writerContact(referral);
  const parts = [
    remark(words.answers.journeys[referral.journey]),
    ...(main ? contactOf(main, words, today) : [remark(words.reaching.professional)]),
    ...sectionsOf(referral, words).flatMap(({ heading, note = '', lines }) =>
      opened([...remark(heading, note).open, ...lines]),
    ),
    { open: [], asked: [{ label: words.referral.story, value: referral.story, typed: true }] },
    ...(writer ? contactOf(writer, words, today) : []),
  ];
  return { open: parts.flatMap(({ open }) => open), asked: parts.flatMap(({ asked }) => asked) };
}

/** All of it as text. */
export function textOf({ open, asked }: Shown): string {
  return [...open, ...asked].map(({ label, value }) => `${label}: ${value}`).join('\n');
}

function contactOf({ whose, before, warnings, plan, after = [] }: Contact, words: DeskWords, today: string): Shown[] {
  const heading = remark(words.reaching.headings[whose], ...warnings);
  if (plan.choice !== 'contact-me') {
    return [heading, remark(withoutWays(plan, words)), opened([...before, ...after])];
  }
  const told = planRules(plan, whose, today, words);
  return [
    heading,
    remark(...told.warnings),
    opened([...before, ...told.rules]),
    { open: [], asked: told.proof ? [told.proof] : [] },
    ...told.routes.map(({ heading, rules, where }) => ({ open: [...remark(heading).open, ...rules], asked: [where] })),
    opened(after),
  ];
}

function opened(open: Line[]): Shown {
  return { open, asked: [] };
}

function remark(...texts: string[]): Shown {
  return opened(texts.filter(Boolean).map((value) => ({ label: '', value, typed: false })));
}
