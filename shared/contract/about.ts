import type { Referral } from '#shared/contract/referral.ts';
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

/** How that person may be reached; null where it is a professional who is to be answered. */
export function contactIn(referral: Referral): SafeContact | null {
  switch (referral.journey) {
    case 'self':
    case 'question':
      return referral.contact;
    case 'friend':
    case 'professional':
      return referral.person.contact;
    case 'consultation':
      return null;
  }
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
