import type { ContactPlan } from '#shared/contract/about.ts';
import type { Devices, IfUnreached, SafeContact } from '#shared/contract/safe-contact.ts';
import type { Day } from '#shared/contract/times.ts';
import { fill } from '#site/parts/words.ts';
import { chosen, elsewhere, type Line, onDay, type Telling, tell, typed } from '../answers/lines.ts';
import { type DeskWords, dayText } from '../words.ts';
import { type RouteRules, routeRules } from './routes.ts';

/** Whose plan it is. A person's and that of whoever wrote about them are never taken for one another. */
export type Whose = 'self' | 'person' | 'asks' | 'writer';

type Reach = Extract<SafeContact, { choice: 'contact-me' }>;

/** A plan as the desk shows it: what to beware of, the rules for every way, and then each way in the order to try them. */
export type PlanRules = {
  warnings: string[];
  rules: Line[];
  /** The phrase, which is shown only when it is asked for. */
  proof: Line | null;
  routes: RouteRules[];
};

/** @param today in Europe/London: what was to be done by a day is in time on that day, and late after it */
export function planRules(plan: Reach, whose: Whose, today: Day, words: DeskWords): PlanRules {
  const text = words.reaching;
  const devices = deviceLines(plan.devices ?? {}, words);
  const beware = devices.filter(({ answer }) => answer !== 'no').map(({ line }) => `${line.label}: ${line.value}`);
  const calm = devices.filter(({ answer }) => answer === 'no').map(({ line }) => line);
  return {
    warnings: [...lateIn(plan, today, words), ...beware],
    rules: [...tell(withDefaults(plan), ruleTelling(words)), ...calm],
    proof: plan.proofPhrase === undefined ? null : typed(text.proofPhrase, plan.proofPhrase),
    routes: plan.routes.map((route, at) => routeRules(route, { number: at + 1, whose }, words)),
  };
}

/** What stands in the place of ways where none is offered. */
export function withoutWays({ choice }: Exclude<ContactPlan, Reach>, { reaching }: DeskWords): string {
  if (choice === 'in-form') return reaching.inForm;
  return choice === 'come-back' ? reaching.comeBack : reaching.doNotContact;
}

/** What whoever calls has to know is always told: where nothing was said, what then holds. */
type Ruled = Omit<Reach, 'ifUnreached'> & { ifUnreached: IfUnreached | { is: 'unsaid' } };

function withDefaults(plan: Reach): Ruled {
  const { unsafePhrase = '', whoElse = '', ifUnreached = { is: 'unsaid' } } = plan;
  return { ...plan, unsafePhrase, whoElse, ifUnreached };
}

function ruleTelling(words: DeskWords): Telling<Ruled> {
  const text = words.reaching;
  return {
    introduction: (introduction) =>
      introduction === '' ? chosen(text.introduction, text.firstNameOnly) : typed(text.introduction, introduction),
    unsafePhrase: (phrase) =>
      phrase === '' ? chosen(text.unsafePhrase, text.noPhrase) : typed(text.unsafePhrase, phrase),
    whoElse: (whoElse) => (whoElse === '' ? chosen(text.whoElse, text.nobodyElse) : typed(text.whoElse, whoElse)),
    ifUnreached: (answer) => chosen(text.ifUnreached, unreachedText(answer, words)),
    bankHolidays: (answer) => chosen(text.bankHolidays, text.bankHolidaysAre[answer]),
    recheck: (day) => onDay(text.recheck, day, words),
    choice: elsewhere,
    routes: elsewhere,
    proofPhrase: elsewhere,
    devices: elsewhere,
  };
}

/** What somebody asked for if nobody reaches them. */
export function unreachedText(answer: Ruled['ifUnreached'], words: DeskWords): string {
  const text = words.reaching.ifUnreachedSay;
  return answer.is === 'try-until' ? fill(text['try-until'], { day: dayText(answer.day, words) }) : text[answer.is];
}

/** Days that the plan named, and that are over. */
function lateIn({ recheck, ifUnreached }: Reach, today: Day, words: DeskWords): string[] {
  const text = words.reaching;
  const late: string[] = [];
  if (recheck !== undefined && recheck < today) late.push(fill(text.recheckPassed, { day: dayText(recheck, words) }));
  if (ifUnreached?.is === 'try-until' && ifUnreached.day < today)
    late.push(fill(text.untilPassed, { day: dayText(ifUnreached.day, words) }));
  return late;
}

/** What stands around the person's devices, with the answer itself: only a plain no is no reason to beware. */
function deviceLines(devices: Devices, words: DeskWords): { answer: string; line: Line }[] {
  const text = words.reaching.devices;
  return (['phoneShared', 'emailShared', 'tracked', 'billSeen'] as const satisfies (keyof Devices)[]).flatMap((key) => {
    const answer = devices[key];
    return answer === undefined ? [] : [{ answer, line: chosen(text[key].label, text[key][answer]) }];
  });
}
