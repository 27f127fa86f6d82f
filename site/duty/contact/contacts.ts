import { type ContactPlan, personsContactIn } from '#shared/contract/about.ts';
import type { Consent, ProfessionalReferral, Referral } from '#shared/contract/referral.ts';
import { speakingLines } from '../answers/circumstances.ts';
import { chosen, type Line, onDay, tell, typed } from '../answers/lines.ts';
import type { DeskWords } from '../words.ts';
import type { Whose } from './plan.ts';

/**
 * Somebody who may be contacted, or not: whose plan it is, what to know before reading it, the plan itself, and what can be
 * read after it.
 */
export type Contact = { whose: Whose; before: Line[]; warnings: string[]; plan: ContactPlan; after?: Line[] };

/** The person's plan, or that of whoever asks; null where it is a professional who is to be answered at work. */
export function mainContact(referral: Referral, words: DeskWords): Contact | null {
  switch (referral.journey) {
    case 'self':
      return {
        whose: 'self',
        before: speakingLines(referral.circumstances, words),
        warnings: [],
        plan: referral.contact,
      };
    case 'question':
      return { whose: referral.about === 'me' ? 'self' : 'asks', before: [], warnings: [], plan: referral.contact };
    case 'friend':
      return {
        whose: 'person',
        before: speakingLines(referral.circumstances, words),
        warnings: [],
        plan: referral.person.contact,
      };
    case 'professional':
      return professionalsContact(referral, words);
    case 'consultation':
      return null;
  }
}

/** That the person agreed is paperwork, and stands last; that they did not is what to know first. */
function professionalsContact(referral: ProfessionalReferral, words: DeskWords): Contact {
  const { consent, person, checkedOn, circumstances } = referral;
  const text = words.reaching;
  const agreed = consent.agrees === 'yes';
  const agreement = agreementLines(referral, words);
  const speaking = speakingLines(circumstances, words);
  // What an attached form says was checked, nobody knows before reading it.
  const unchecked = person.contact && checkedOn === undefined ? [text.unchecked] : [];
  return {
    whose: 'person',
    before: agreed ? speaking : [...agreement, ...speaking],
    warnings: agreed ? unchecked : [text.notAgreed, ...unchecked],
    plan: personsContactIn(referral),
    after: agreed ? agreement : [],
  };
}

/** The plan of whoever wrote about somebody else, which is no way to that person. */
export function writerContact(referral: Referral): Contact | null {
  if (referral.journey !== 'friend') return null;
  return { whose: 'writer', before: [], warnings: [], plan: referral.friend.contact };
}

/** Whether the person agrees or on what ground not, and when the plan was checked with them. */
function agreementLines({ consent, checkedOn }: ProfessionalReferral, words: DeskWords): Line[] {
  const text = words.reaching;
  const agreement = consentLines(consent, words);
  return checkedOn === undefined ? agreement : [...agreement, onDay(text.checkedOn, checkedOn, words)];
}

function consentLines(consent: Consent, words: DeskWords): Line[] {
  const text = words.reaching.consent;
  if (consent.agrees === 'yes') {
    return tell(consent, {
      agrees: () => chosen(text.agrees, text.yes),
      obtainedBy: (whom) => typed(text.obtainedBy, whom),
      on: (day) => onDay(text.on, day, words),
    });
  }
  return tell(consent, {
    agrees: () => chosen(text.agrees, text.no),
    ground: (ground) => chosen(text.ground, text.grounds[ground]),
    reason: (reason) => typed(text.reason, reason),
  });
}
