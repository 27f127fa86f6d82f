import type { Referral } from '#shared/contract/referral.ts';
import type { SafeContact } from '#shared/contract/safe-contact.ts';
import { readBirth } from '#shared/triage/births.ts';
import { foldName, nameLikeness } from '#shared/triage/names.ts';

/** What of a referral says who it is about, `name` as its folded words. Only ever in a member's browser. */
export type Identity = { name: string[]; phones: string[]; emails: string[]; born: string | null; area: string };

/** What two referrals have in common, to be said in words. */
export type Likeness = { same: ('name' | 'phone' | 'email' | 'born' | 'area')[] };

/** How alike names must be: beside a number, an address or a date that is the same; and with nothing else but the area. */
const alike = { beside: 0.78, born: 0.75, alone: 0.9 } as const;

/** Who a referral is about; null where that is nobody in particular, as in a question. @param today `2026-11-24` */
export function identityOf(referral: Referral, today: string): Identity | null {
  switch (referral.journey) {
    case 'self':
      return identity(referral.name, referral.contact, referral.area, null);
    case 'friend':
    case 'professional': {
      const { name, contact, area, born } = referral.person;
      return identity(name, contact, area, born === undefined ? null : readBirth(born, today));
    }
    case 'question':
    case 'consultation':
      return null;
  }
}

/** Whether two are likely the same person, and by what; null where not. A shared phone alone may be a shared household. */
export function likenessOf(one: Identity, other: Identity): Likeness | null {
  const phone = overlap(one.phones, other.phones);
  const email = overlap(one.emails, other.emails);
  const born = one.born !== null && one.born === other.born;
  const differ = one.born !== null && other.born !== null && !born;
  const area = one.area !== '' && one.area === other.area;
  if (!phone && !email && !born && !area) return null;
  const names = nameLikeness(one.name, other.name);
  const likely =
    ((phone || email) && names >= alike.beside && !differ) ||
    (born && names >= alike.born) ||
    (area && !differ && names >= alike.alone && one.name.length > 1 && other.name.length > 1);
  if (!likely) return null;
  const found = { name: true, phone, email, born, area };
  return { same: (Object.keys(found) as Likeness['same']).filter((key) => found[key]) };
}

function identity(name: string, contact: SafeContact | undefined, area: AreaOf, born: string | null): Identity {
  const routes = contact?.choice === 'contact-me' ? contact.routes : [];
  return {
    name: foldName(name),
    phones: routes.flatMap((route) => ('number' in route ? [lastDigits(route.number)] : [])),
    emails: routes.flatMap((route) => (route.method === 'email' ? [route.address.toLowerCase()] : [])),
    born,
    area: area === undefined ? '' : area.by === 'outward' ? area.outward : area.council.toLowerCase(),
  };
}

type AreaOf = Extract<Referral, { journey: 'friend' }>['person']['area'];

/** A number however it is written: without +44, 0044 or 0 before it. */
function lastDigits(number: string): string {
  return number
    .replace(/\(0\)/, '')
    .replaceAll(/[^0-9]/g, '')
    .replace(/^(?:0044|44|0)/, '');
}

function overlap(one: string[], other: string[]): boolean {
  return one.some((value) => other.includes(value));
}
