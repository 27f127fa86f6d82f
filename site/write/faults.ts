import type { z } from 'zod/mini';
import { Referral } from '#shared/contract/referral.ts';
import type { FormWords } from '#site/content/en/form.ts';
import { type Draft, filesIn, rowsIn, textAt } from './draft.ts';
import type { Field, Page } from './fields.ts';
import type { FileFault, FileFaultCode } from './files/choice.ts';
import { type Asked, allAsked, candidateOf, type Form, pagesFor } from './referring.ts';
import { anyTime, leavesTime, rowFaults, timesOf } from './times.ts';
import { meant } from './typed.ts';

export type FaultCode = keyof FormWords['faults'] | FileFaultCode;
/** Something to put right. `id` is that of the control that it is about. */
export type Fault = { page: Page; field: Field; code: FaultCode; id: string };

/** What a draft is judged with besides the contract. */
export type Aids = {
  /** `2026-11-24`, in Europe/London. */
  today: string;
  /** Tells what is wrong with a phone number as people write it; null until its code has come. */
  judge: ((number: string) => NumberFault | null) | null;
  /** Tells what is wrong with files that were chosen; null until its code has come, before which none can be. */
  judgeFiles: ((files: readonly File[]) => FileFault[]) | null;
};
export type NumberFault = 'number-short' | 'number-long' | 'number-wrong';

type Issue = z.core.$ZodIssue;

/** All that stands in the way of sending, in the order it is asked; nothing for what was left empty and may be. */
export function faultsIn(form: Form, draft: Draft, aids: Aids): Fault[] {
  const read = (form.contract ?? Referral).safeParse(candidateOf(form, draft));
  const issues = read.success ? [] : read.error.issues;
  return allAsked(form, draft).flatMap(({ page, field, id }) =>
    faultsOf({ page, field, id }, draft, issues, aids).map((fault) => ({ page, field, id, ...fault })),
  );
}

/** The first page that has still to be answered before sending; null when there is none. */
export function unfinished(form: Form, draft: Draft, aids: Aids): Page | null {
  const faulty = new Set(faultsIn(form, draft, aids).map(({ page }) => page));
  return pagesFor(form, draft).find((page) => faulty.has(page) || page.stop?.(draft)) ?? null;
}

type Found = Pick<Fault, 'code'> & Partial<Pick<Fault, 'id'>>;

function faultsOf(asked: Asked, draft: Draft, issues: Issue[], aids: Aids): Found[] {
  const { field, id } = asked;
  if (field.kind === 'times') return timeFaults(asked, draft, issues);
  if (field.kind === 'files') {
    const files = filesIn(draft[field.at]);
    if (files.length === 0) return field.needed ? [{ code: 'missing' }] : [];
    return (aids.judgeFiles?.(files) ?? []).map(({ at, code }) => ({ code, id: at === null ? id : `${id}-${at}` }));
  }
  const value = meant(field, draft);
  const isBlank = value === undefined || value === '';
  const issue = issues.find(({ path }) => `${path.join('.')}.`.startsWith(`${field.at}.`));
  const control = field.kind === 'choice' || field.kind === 'day' ? { id: `${id}-0` } : {};
  if (isBlank) return issue || (field.needed && field.at[0] === '_') ? [{ code: missing(field), ...control }] : [];
  if (issue) return [{ code: wrong(field, issue), ...control }];
  const code = typeof value === 'string' ? beyondContract(field, value, aids) : null;
  return code ? [{ code, ...control }] : [];
}

function missing({ kind }: Field): FaultCode {
  if (kind === 'agree') return 'tick';
  return kind === 'choice' ? 'choose' : 'missing';
}

function wrong({ kind }: Field, issue: Issue): FaultCode {
  if (kind === 'story' || (issue.code === 'too_big' && kind === 'line')) return 'long';
  if (kind === 'number' || kind === 'address' || kind === 'area' || kind === 'day' || kind === 'count') {
    return `${kind}-wrong`;
  }
  return 'wrong';
}

/** What only this device can tell: which day it is, and what phone numbers are like. */
function beyondContract({ kind, side }: Field, text: string, { today, judge }: Aids): FaultCode | null {
  if (kind === 'number') return judge?.(text) ?? null;
  if (side === 'future' && text < today) return 'day-past';
  return side === 'past' && text > today ? 'day-future' : null;
}

function timeFaults({ field, id }: Asked, draft: Draft, issues: Issue[]): Found[] {
  const faults = rowFaults(rowsIn(draft[field.at])).map(({ row, part, code }) => ({
    code,
    id: part === 'days' ? `${id}-${row}-days-1` : `${id}-${row}-${part}`,
  }));
  if (faults.length > 0) return faults;
  const first = `${id}-0-days-1`;
  if (issues.some(({ path }) => path.join('.') === field.at)) return [{ code: 'safe-missing', id: first }];
  if (!field.at.endsWith('never')) return [];
  const route = field.at.slice(0, -'never'.length);
  const safe = timesOf(rowsIn(draft[`${route}safe`]));
  // To write, no safe times means any time; to call there has to be one, which is asked for beside it.
  const open = safe.length > 0 ? safe : textAt(draft, `${route}method`) === 'call' ? [] : anyTime;
  const never = timesOf(rowsIn(draft[field.at]));
  return open.length > 0 && !leavesTime(open, never) ? [{ code: 'no-time-left', id: first }] : [];
}
