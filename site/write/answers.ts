import { type AgeBand, SelfReferral } from '#shared/contract/referral.ts';
import type { Route } from '#shared/contract/safe-contact.ts';
import { tidy } from '#shared/contract/text.ts';
import { readArea } from './area.ts';
import { blankRow, type Row, windowsOf } from './times.ts';

/** What somebody has typed and chosen so far, as they did. It is only ever in memory. */
export type Draft = {
  name: string;
  age: '' | 'under-16' | AgeBand;
  area: string;
  method: '' | 'none' | Route['method'];
  number: string;
  address: string;
  onlyMe: boolean;
  safe: Row[];
  never: Row[];
  voicemail: boolean;
  text: boolean;
  introduction: string;
  story: string;
};

export function emptyDraft(): Draft {
  return {
    name: '',
    age: '',
    area: '',
    method: '',
    number: '',
    address: '',
    onlyMe: false,
    safe: [blankRow()],
    never: [blankRow()],
    voicemail: false,
    text: false,
    introduction: '',
    story: '',
  };
}

/** @throws {z.core.$ZodError} for a draft that has faults (faults.ts) */
export function referralOf(draft: Draft): SelfReferral {
  return SelfReferral.parse(candidateOf(draft));
}

/** What a draft would be as a referral, for the contract to judge. Answers to questions that are not asked stay out. */
export function candidateOf(draft: Draft): unknown {
  return {
    journey: 'self',
    name: oneLine(draft.name),
    age: draft.age,
    area: areaOf(draft.area),
    contact: contactOf(draft),
    story: visible(tidy(draft.story)),
  };
}

/** A number as the contract takes it. Copied ones carry odd spaces, dashes and marks that can't be seen. */
export function plainNumber(text: string): string {
  return oneLine(text.normalize('NFKC'))
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\p{Pd}/gu, '-')
    .replaceAll(/\p{Zs}+/gu, ' ')
    .trim();
}

/** A line without what can't be in one, so that nothing unseen stands in the way. */
export function oneLine(text: string): string {
  return visible(tidy(text).replaceAll(/[\n\t]+/g, ' '));
}

function areaOf(text: string): unknown {
  const area = readArea(oneLine(text));
  return area.by === 'outward' ? { by: area.by, outward: area.outward } : area;
}

function contactOf(draft: Draft): unknown {
  const { method, onlyMe } = draft;
  if (method === '') return { choice: '' };
  if (method === 'none') return { choice: 'do-not-contact' };
  const route = { method, onlyMe, safe: windowsOf(draft.safe), never: windowsOf(draft.never) };
  if (method === 'email') return contactBy({ ...route, address: oneLine(draft.address) }, '');
  const byPhone = { ...route, number: plainNumber(draft.number) };
  if (method === 'text') return contactBy(byPhone, '');
  return contactBy({ ...byPhone, voicemail: draft.voicemail, text: draft.text }, oneLine(draft.introduction));
}

function contactBy(route: object, introduction: string): unknown {
  return { choice: 'contact-me', routes: [route], introduction };
}

/** Text of which nothing can be seen is no text. */
function visible(text: string): string {
  return /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(text) ? text.trim() : '';
}
