import type { ProfessionalReferral, Referral } from '#shared/contract/referral.ts';
import type { SafeContact } from '#shared/contract/safe-contact.ts';

/** Whom a referral is about, by the name to use; an empty string where nobody is named. */
export function nameIn(referral: Referral): string {
  switch (referral.journey) {
    case 'self':
      return referral.name;
    case 'friend':
    case 'professional':
      return referral.person.name;
    case 'question':
      return referral.name ?? '';
    case 'consultation':
      return referral.professional.name;
  }
}

/** A plan as it was given; or that it stands in a form which a professional attached, and no way is known before that is read. */
export type ContactPlan = SafeContact | { choice: 'in-form' };

/** How that person may be reached; null where it is a professional who is to be answered. */
export function contactIn(referral: Referral): ContactPlan | null {
  switch (referral.journey) {
    case 'self':
    case 'question':
      return referral.contact;
    case 'friend':
      return referral.person.contact;
    case 'professional':
      return personsContactIn(referral);
    case 'consultation':
      return null;
  }
}

/** How the person may be reached whom a professional refers. */
export function personsContactIn({ person }: ProfessionalReferral): ContactPlan {
  return person.contact ?? { choice: 'in-form' };
}

/** How whoever wrote in may be reached, who is not always whom it is about; null where it is a professional. */
export function writersContactIn(referral: Referral): SafeContact | null {
  switch (referral.journey) {
    case 'self':
    case 'question':
      return referral.contact;
    case 'friend':
      return referral.friend.contact;
    case 'professional':
    case 'consultation':
      return null;
  }
}
