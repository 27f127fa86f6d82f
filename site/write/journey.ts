import { type Draft, emptyDraft, oneLine } from './answers.ts';
import { readArea } from './area.ts';
import { type Fault, faultsAt, unfinished } from './faults.ts';
import { firstQuestion, isQuestion, type Question, type Step, stepAfter, stepBefore } from './steps.ts';

/** Where somebody is in the form, and all they have answered. */
export type Journey = {
  step: Step;
  draft: Draft;
  faults: Fault[];
  /** Counts presses of Continue that found faults, so that the same faults are told again. */
  refusals: number;
  /** True while one answer is being changed and the review comes next. */
  changing: boolean;
  /** True after sending was stopped, when it can't be known whether it arrived. */
  stopped: boolean;
};

export type Act =
  | { act: 'begin' | 'back' | 'next' | 'send' }
  | { act: 'answer'; answers: Partial<Draft> }
  | { act: 'change'; question: Question }
  | { act: 'ended'; how: 'stored' | 'stopped' | 'refused' };

export function newJourney(): Journey {
  return { step: 'before', draft: emptyDraft(), faults: [], refusals: 0, changing: false, stopped: false };
}

/** The journey after an act. Nothing that was typed is lost on the way, and nothing is left once it has arrived. */
export function proceed(journey: Journey, act: Act): Journey {
  switch (act.act) {
    case 'answer':
      return { ...journey, draft: { ...journey.draft, ...act.answers } };
    case 'begin':
      return at(journey, firstQuestion);
    case 'change':
      return { ...at(journey, act.question), changing: true };
    case 'back':
      return back(journey);
    case 'next':
      return isQuestion(journey.step) ? next(journey, journey.step) : journey;
    case 'send':
      return send(journey);
    case 'ended':
      if (act.how === 'stored') {
        const { method } = journey.draft;
        return { ...newJourney(), step: 'sent', draft: { ...emptyDraft(), method } };
      }
      return { ...at(journey, act.how === 'stopped' ? 'review' : 'failed'), stopped: act.how === 'stopped' };
  }
}

/**
 * The journey as it goes on after another page was read meanwhile. What was being sent was stopped, and it can't be known
 * whether it arrived; after a receipt the next one begins anew.
 */
export function resume(journey: Journey): Journey {
  if (journey.step === 'sent') return newJourney();
  return journey.step === 'sending' ? { ...at(journey, 'review'), stopped: true } : { ...journey, faults: [] };
}

function next(journey: Journey, question: Question): Journey {
  const faults = faultsAt(question, journey.draft);
  if (faults.length > 0) return { ...journey, faults, refusals: journey.refusals + 1 };
  const settled = { ...journey, draft: { ...journey.draft, area: withoutSecondHalf(journey.draft.area) } };
  const after = stepAfter(question, settled.draft);
  if (!journey.changing || after === 'young') return at(settled, after);
  return at(settled, unfinished(settled.draft) ?? 'review');
}

function back(journey: Journey): Journey {
  const toReview = journey.changing && journey.step !== 'young' && unfinished(journey.draft) === null;
  return at(journey, toReview ? 'review' : stepBefore(journey.step, journey.draft));
}

function send(journey: Journey): Journey {
  const question = unfinished(journey.draft);
  if (question === null) return at(journey, 'sending');
  const faults = faultsAt(question, journey.draft);
  return { ...at(journey, question), changing: true, faults, refusals: journey.refusals + 1 };
}

function at(journey: Journey, step: Step): Journey {
  const changing = journey.changing && step !== 'review';
  return { ...journey, step, faults: [], changing, stopped: false };
}

/** The half of a postcode that is not sent is not kept either. */
function withoutSecondHalf(area: string): string {
  const read = readArea(oneLine(area));
  return read.by === 'outward' && read.shortened ? read.outward : area;
}
