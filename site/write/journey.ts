import { readArea } from './area.ts';
import { type Draft, textAt } from './draft.ts';
import { type Aids, type Fault, faultsIn, unfinished } from './faults.ts';
import type { Page, StopName } from './fields.ts';
import type { Carried } from './files/packing.ts';
import { type FormName, formOf } from './forms.ts';
import type { List } from './list.ts';
import { type Form, pagesFor, wantsList } from './referring.ts';
import { oneLine } from './typed.ts';

/** Where somebody is: a page of questions, or one of the others. */
export type Step =
  | { is: 'before' | 'review' | 'sending' | 'failed' }
  /** `carried` are files that are still to come; `listed` where a list is the way back. */
  | { is: 'sent'; listed: boolean; carried: Carried | null }
  | { is: 'stop'; stop: StopName; after: string }
  | { is: 'asked'; page: string };

/** Where somebody is in the form, and all they have answered. */
export type Journey = {
  form: FormName;
  /** True where a member of the team takes it down for somebody. */
  taken: boolean;
  /** What is asked alone, in the place of a form: a part of one, of somebody who came back. */
  only?: Form;
  step: Step;
  draft: Draft;
  faults: Fault[];
  /** Counts presses of Continue that found faults, so that the same faults are told again. */
  refusals: number;
  /** True while one answer is being changed and the review comes next. */
  changing: boolean;
  /** The page from which the review was asked for before its time; Back leads there again. */
  from: string | null;
  /** True after sending was stopped, when it can't be known whether it arrived. */
  stopped: boolean;
  /** The list to come back with, once one was drawn; it goes along where one is wanted. */
  list: List | null;
};

export type Act =
  | { act: 'begin'; form: FormName }
  | { act: 'back' | 'next' | 'review' | 'send' }
  | { act: 'answer'; answers: Draft }
  | { act: 'change'; page: string }
  | { act: 'drawn'; list: List }
  | { act: 'stored'; carried: Carried | null }
  | { act: 'ended'; how: 'stopped' | 'refused' | 'unlisted' | 'vanished' };

export function newJourney({ form, taken, only }: Pick<Journey, 'form' | 'taken' | 'only'>): Journey {
  return {
    form,
    taken,
    ...(only && { only }),
    step: { is: 'before' },
    draft: {},
    faults: [],
    refusals: 0,
    changing: false,
    from: null,
    stopped: false,
    list: null,
  };
}

/** The journey after an act. Nothing that was typed is lost on the way, and nothing is left once it has arrived. */
export function proceed(journey: Journey, act: Act, aids: Aids): Journey {
  switch (act.act) {
    case 'answer':
      return { ...journey, draft: { ...journey.draft, ...act.answers } };
    case 'begin':
      return begin({ ...journey, form: act.form });
    case 'change':
      return { ...at(journey, { is: 'asked', page: act.page }), changing: true };
    case 'back':
      return back(journey, aids);
    case 'next':
      return next(journey, aids);
    case 'review':
      return review(journey, aids);
    case 'send':
      return send(journey, aids);
    case 'drawn':
      return { ...journey, list: act.list };
    case 'stored':
      return arrived(journey, act.carried);
    case 'ended':
      return ended(journey, act.how, aids);
  }
}

/**
 * The journey as it goes on after another page was read meanwhile. What was being sent was stopped, and it can't be known
 * whether it arrived; after a receipt the next one begins anew,
 * unless files are still on their way.
 */
export function resume(journey: Journey): Journey {
  if (journey.step.is === 'sent') return journey.step.carried ? journey : newJourney(journey);
  if (journey.step.is !== 'sending') return { ...journey, faults: [] };
  return { ...at(journey, { is: 'review' }), stopped: true };
}

/** The page that is shown, if it is one that asks something. */
export function pageOf(journey: Journey): Page | null {
  const { step } = journey;
  if (step.is !== 'asked') return null;
  return formOf(journey).pages.find(({ name }) => name === step.page) ?? null;
}

/** Whether all that has to be answered is, so that it can be sent from any page. */
export function canSend(journey: Journey, aids: Aids): boolean {
  return unfinished(formOf(journey), journey.draft, aids) === null;
}

function next(journey: Journey, aids: Aids): Journey {
  const page = pageOf(journey);
  if (!page) return journey;
  const stop = page.stop?.(journey.draft);
  if (stop) return at(journey, { is: 'stop', stop, after: page.name });
  const refused = refusedAt(journey, page, aids);
  if (refused) return refused;
  const settled = { ...journey, draft: withoutSecondHalves(page, journey.draft) };
  const form = formOf(settled);
  if (settled.changing) return at(settled, stepAt(unfinished(form, settled.draft, aids)));
  const asked = pagesFor(form, settled.draft);
  return at(settled, stepAt(asked[asked.indexOf(page) + 1]));
}

function back(journey: Journey, aids: Aids): Journey {
  const { step, draft, changing, from } = journey;
  const form = formOf(journey);
  if (step.is === 'stop') return at(journey, { is: 'asked', page: step.after });
  if (step.is === 'failed') return at(journey, { is: 'review' });
  const asked = pagesFor(form, draft);
  const page = pageOf(journey);
  if (page && changing && unfinished(form, draft, aids) === null) return at(journey, { is: 'review' });
  if (!page && from !== null) return at(journey, { is: 'asked', page: from });
  const before = page ? asked[asked.indexOf(page) - 1] : asked.at(-1);
  return at(journey, before ? { is: 'asked', page: before.name } : { is: 'before' });
}

/** Past all that is left and may be left out; not past what is wrong. */
function review(journey: Journey, aids: Aids): Journey {
  // Pressed twice before it was shown.
  if (journey.step.is === 'review') return journey;
  const form = formOf(journey);
  const page = pageOf(journey);
  const refused = page && refusedAt(journey, page, aids);
  if (refused) return refused;
  const settled = page ? { ...journey, draft: withoutSecondHalves(page, journey.draft) } : journey;
  return { ...at(settled, stepAt(unfinished(form, settled.draft, aids))), from: page?.name ?? null };
}

function send(journey: Journey, aids: Aids): Journey {
  const form = formOf(journey);
  const page = unfinished(form, journey.draft, aids);
  if (!page) {
    const unseen = journey.list === null && wantsList(form, journey.draft);
    return at(journey, { is: unseen ? 'review' : 'sending' });
  }
  const there = { ...at(journey, stepAt(page)), changing: true };
  return refusedAt(there, page, aids) ?? there;
}

/** The journey as it stays on a page with faults; null where the page has none. */
function refusedAt(journey: Journey, page: Page, aids: Aids): Journey | null {
  const faults = faultsIn(formOf(journey), journey.draft, aids).filter((fault) => fault.page === page);
  return faults.length > 0 ? { ...journey, faults, refusals: journey.refusals + 1 } : null;
}

/** After the receipt nothing is left but how they wanted to go on, which decides what is said there. */
function arrived(journey: Journey, carried: Carried | null): Journey {
  const { form, taken, draft } = journey;
  const listed = wantsList(formOf(journey), draft);
  const kept = /(^form|contact\.(choice|routes\.0\.method))$/;
  const left = Object.fromEntries(Object.entries(draft).filter(([place]) => kept.test(place)));
  return { ...newJourney({ form, taken }), step: { is: 'sent', listed, carried }, draft: left };
}

/** Sending ended before it arrived: each time where somebody can put it right. */
function ended(journey: Journey, how: (Act & { act: 'ended' })['how'], aids: Aids): Journey {
  if (how === 'stopped') return { ...at(journey, { is: 'review' }), stopped: true };
  if (how === 'unlisted') return at(journey, { is: 'review' });
  // A file that can't be read any more is a fault by now; where it is none, sending it again would not end.
  if (how === 'vanished' && !canSend(journey, aids)) return send(journey, aids);
  return at(journey, { is: 'failed' });
}

function at(journey: Journey, step: Step): Journey {
  const changing = journey.changing && step.is !== 'review';
  const from = step.is === 'review' ? journey.from : null;
  return { ...journey, step, faults: [], changing, from, stopped: false };
}

/** A page, or the review, which comes after the last. */
function stepAt(page: Page | null | undefined): Step {
  return page ? { is: 'asked', page: page.name } : { is: 'review' };
}

function begin(journey: Journey): Journey {
  return at(journey, stepAt(pagesFor(formOf(journey), journey.draft)[0]));
}

/** The half of a postcode that is not sent is not kept either. */
function withoutSecondHalves(page: Page, draft: Draft): Draft {
  const places = page.fields.filter(({ kind }) => kind === 'area').map((field) => field.at);
  const halves = places.flatMap((place) => {
    const read = readArea(oneLine(textAt(draft, place)));
    return read.by === 'outward' && read.shortened ? [[place, read.outward] as const] : [];
  });
  return { ...draft, ...Object.fromEntries(halves) };
}
