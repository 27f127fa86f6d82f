import type { z } from 'zod/mini';
import { Referral } from '#shared/contract/referral.ts';
import type { Draft } from './draft.ts';
import { type Field, fieldId, type Page } from './fields.ts';
import { meant } from './typed.ts';

/**
 * A way of coming in: its pages in order, and what every referral of it has before anything is answered. `listed` is for
 * whom a list always goes along; `contract` judges what is no referral.
 */
export type Form = {
  pages: readonly Page[];
  base: () => object;
  listed?: 'professional' | 'consultation';
  contract?: z.ZodMiniType;
};

/** A question as it is asked now, and the id of its control. */
export type Asked = { page: Page; field: Field; id: string };

/** The pages that this draft is asked, in their order. */
export function pagesFor({ pages }: Form, draft: Draft): Page[] {
  return pages.filter((page) => isAsked(page, draft) && page.fields.some((field) => isAsked(field, draft)));
}

/** The questions of a page that this draft is asked. */
export function askedOn(form: Form, page: Page, draft: Draft): Asked[] {
  const number = form.pages.indexOf(page);
  return page.fields.flatMap((field, at) => (isAsked(field, draft) ? [{ page, field, id: fieldId(number, at) }] : []));
}

export function allAsked(form: Form, draft: Draft): Asked[] {
  return pagesFor(form, draft).flatMap((page) => askedOn(form, page, draft));
}

/** Where whoever writes says how they themselves go on. */
const ownChoices = new Set(['contact.choice', 'friend.contact.choice']);

/**
 * Whether a list to come back with goes along: always where they will come back, and with whatever a professional sends;
 * never where a member takes it down.
 */
export function wantsList(form: Form, draft: Draft): boolean {
  if (form.listed) return true;
  const asked = allAsked(form, draft).map(({ field }) => field.at);
  if (asked.includes('_how')) return false;
  return asked.some((at) =>
    at === '_wantsCode' ? draft[at] === 'yes' : ownChoices.has(at) && draft[at] === 'come-back',
  );
}

/** What a draft would be as a referral, for the contract to judge. Answers to questions that are not asked stay out. */
export function candidateOf(form: Form, draft: Draft): unknown {
  const whole = structuredClone(form.base()) as Branch;
  for (const { field } of allAsked(form, draft)) {
    const value = meant(field, draft);
    // One that is needed has its place even without an answer, so that the contract misses it there and not around it.
    if (field.at[0] !== '_' && (value !== undefined || field.needed)) put(whole, field.at.split('.'), value);
  }
  return whole;
}

/** @throws {z.core.$ZodError} for a draft that has faults (faults.ts) */
export function referralOf(form: Form, draft: Draft): Referral {
  return Referral.parse(candidateOf(form, draft));
}

type Branch = { [key: string]: unknown };

function put(branch: Branch, [key = '', ...deeper]: string[], value: unknown): void {
  if (deeper.length === 0) {
    branch[key] = value;
    return;
  }
  branch[key] ??= /^[0-9]/.test(deeper[0] ?? '') ? [] : {};
  put(branch[key] as Branch, deeper, value);
}

function isAsked({ when }: Field | Page, draft: Draft): boolean {
  return !when || when(draft);
}
