import type { AttemptOutcome } from '#shared/contract/case.ts';
import type { TeamProfile } from '#shared/contract/members.ts';
import type { Route, SafeContact } from '#shared/contract/safe-contact.ts';
import { type SafeTexts, type TextKind, textKinds } from '#shared/contract/safe-texts.ts';
import type { Language } from '#shared/contract/wire.ts';
import { mayLeave } from '#shared/triage/permitted.ts';
import { safeTexts as cy } from '#site/content/cy/safe-texts.ts';
import { safeTexts as en } from '#site/content/en/safe-texts.ts';
import { fill } from '#site/parts/words.ts';

/** What counts until a manager has changed it. */
const usualTexts: SafeTexts = { en, cy };

/** The charity's safe texts. */
export function textsOf({ texts }: Pick<TeamProfile, 'texts'>): SafeTexts {
  return texts ?? usualTexts;
}

/** The team's texts in the language in which somebody wrote in, and the name of whoever leaves one. */
export type Leaving = { texts: SafeTexts[Language]; language: Language; name: string };

export function leavingOf(profile: TeamProfile, memberId: string, language: Language): Leaving {
  const [name = ''] = (profile.names[memberId] ?? '').split(' ');
  return { texts: textsOf(profile)[language], language, name };
}

/** What would be logged of it. */
const outcomes: Record<TextKind, AttemptOutcome> = {
  text: 'text-sent',
  email: 'email-sent',
  voicemail: 'voicemail',
};

/**
 * What may be left by a way of a plan, as it goes out; nothing of a kind that the way does not allow. Where somebody chose
 * how callers introduce themselves, no text says another name.
 */
export function textsFor(
  route: Route,
  { introduction }: Pick<Extract<SafeContact, { choice: 'contact-me' }>, 'introduction'>,
  { texts, name }: Leaving,
): { kind: TextKind; text: string }[] {
  const names = introduction === '' && name !== '';
  return textKinds
    .filter((kind) => mayLeave(outcomes[kind], route))
    .flatMap((kind) => texts[kind].map((text) => ({ kind, text })))
    .filter(({ text }) => names || !text.includes('{name}'))
    .map(({ kind, text }) => ({ kind, text: fill(text, { name }) }));
}
