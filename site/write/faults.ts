import { SelfReferral } from '#shared/contract/referral.ts';
import type { FormWords } from '#site/content/en/form.ts';
import { candidateOf, type Draft } from './answers.ts';
import { type Field, fieldId } from './fields.ts';
import { fieldsOf, type Question, questionsFor } from './steps.ts';
import { anyTime, leavesTime, rowFaults, windowsOf } from './times.ts';

export type FaultCode = keyof FormWords['faults'];
/** Something to put right. `at` is the id of the control that it is about. */
export type Fault = { field: Field; code: FaultCode; at: string };

type Codes = { missing: FaultCode; long?: FaultCode; wrong?: FaultCode };
/** What the contract's objections to an answer are called here. Times have faults of their own. */
const codes = {
  name: { missing: 'name-missing', long: 'name-long' },
  age: { missing: 'age-missing' },
  area: { missing: 'area-missing', long: 'area-wrong', wrong: 'area-wrong' },
  method: { missing: 'method-missing' },
  number: { missing: 'number-missing', wrong: 'number-wrong' },
  address: { missing: 'address-missing', long: 'address-wrong', wrong: 'address-wrong' },
  onlyMe: { missing: 'only-me-missing' },
  introduction: { missing: 'introduction-long' },
  story: { missing: 'story-long' },
} as const satisfies Partial<Record<Field, Codes>>;
type Judged = keyof typeof codes;

/** What stands in the way of going on from a question; nothing for what was left empty and may be. */
export function faultsAt(question: Question, draft: Draft): Fault[] {
  if (question === 'safe' || question === 'never') return timeFaults(question, draft);
  const read = SelfReferral.safeParse(candidateOf(draft));
  if (read.success || (question === 'age' && draft.age === 'under-16')) return [];
  return fieldsOf[question].filter(isJudged).flatMap((field) => {
    const issue = read.error.issues.find(({ path }) => fieldAt(path) === field);
    return issue ? [{ field, code: codeFor(field, issue.code, draft), at: firstControl(field) }] : [];
  });
}

/** The first question that has still to be answered before sending; null when there is none. */
export function unfinished(draft: Draft): Question | null {
  if (draft.age === 'under-16') return 'age';
  return questionsFor(draft).find((question) => faultsAt(question, draft).length > 0) ?? null;
}

function timeFaults(field: 'safe' | 'never', draft: Draft): Fault[] {
  const faults = rowFaults(draft[field]).map(({ row, part, code }) => ({
    field,
    code,
    at: part === 'days' ? fieldId(field, row, part, 1) : fieldId(field, row, part),
  }));
  if (faults.length > 0) return faults;
  const at = fieldId(field, 0, 'days', 1);
  const safe = windowsOf(draft.safe);
  if (field === 'safe')
    return draft.method === 'call' && safe.length === 0 ? [{ field, code: 'safe-missing', at }] : [];
  // To write, no safe times means any time; to call there has to be one, which its own page asks for.
  const open = safe.length > 0 ? safe : draft.method === 'call' ? [] : anyTime;
  return open.length > 0 && !leavesTime(open, windowsOf(draft.never)) ? [{ field, code: 'no-time-left', at }] : [];
}

/** Which answer an issue of the contract is about. */
function fieldAt(path: PropertyKey[]): Field | undefined {
  const [first, second, , third] = path;
  if (first !== 'contact') return first as Field | undefined;
  if (second === 'introduction') return second;
  return second === 'routes' ? (third as Field | undefined) : 'method';
}

function isJudged(field: Field): field is Judged {
  return field in codes;
}

function codeFor(field: Judged, issue: string, draft: Draft): FaultCode {
  const { missing, long, wrong }: Codes = codes[field];
  const answer = draft[field];
  const isEmpty = typeof answer === 'string' ? answer.trim() === '' : !answer;
  if (isEmpty) return missing;
  return (issue === 'too_big' ? long : wrong) ?? missing;
}

function firstControl(field: Field): string {
  return field === 'age' || field === 'method' ? fieldId(field, 0) : fieldId(field);
}
