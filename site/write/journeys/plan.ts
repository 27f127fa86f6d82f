import { mostRoutes } from '#shared/contract/safe-contact.ts';
import { type Draft, textAt } from '../draft.ts';
import { type Field, type Page, yesNo } from '../fields.ts';

/** Whose plan it is: the writer's own, or that of the person they write about; it decides the words. */
export type Voice = 'you' | 'they';
type When = (draft: Draft) => boolean;

const methods = ['call', 'text', 'email', 'through'] as const;
type Method = (typeof methods)[number];

/** Where a route of a plan stands in the referral. @param number from 0 */
function routeAt(at: string, number: number): string {
  return `${at}.routes.${number}`;
}

/** Reasons against ways of contact, by what was said of the devices. Unsure counts as yes. */
const against = {
  phoneShared: ['call', 'text'],
  emailShared: ['email'],
  tracked: ['call', 'text', 'email'],
  billSeen: ['call', 'text'],
} as const satisfies Record<string, readonly Method[]>;
export type Reason = keyof typeof against;

/** The ways that are offered, those advised against last, each with the first reason there is. */
export function offeredTo(draft: Draft, at: string): { value: Method; why?: Reason }[] {
  const offers = methods.map((value) => {
    const why = (Object.keys(against) as Reason[]).find(
      (reason) =>
        ['yes', 'unsure'].includes(textAt(draft, `${at}.devices.${reason}`)) &&
        (against[reason] as readonly Method[]).includes(value),
    );
    return why ? { value, why } : { value };
  });
  return offers.toSorted((one, other) => Number('why' in one) - Number('why' in other));
}

/** The fields of a plan, in the groups that they are asked in. @param at where the plan stands in the referral */
export function planOf(at: string, voice: Voice) {
  const says = (name: string) => `${voice}.${name}`;
  const contacted: When = (draft) => textAt(draft, `${at}.choice`) === 'contact-me';
  const choice: Field = {
    at: `${at}.choice`,
    kind: 'choice',
    words: says('choice'),
    options: ['contact-me', 'come-back', 'do-not-contact'],
    needed: true,
  };
  const devices = (Object.keys(against) as Reason[]).map((reason): Field => {
    return { at: `${at}.devices.${reason}`, kind: 'choice', words: says(reason), options: yesNo };
  });
  const introduction: Field[] = [
    { at: `${at}.introduction`, kind: 'line', words: says('introduction'), empty: '' },
    { at: `${at}.whoElse`, kind: 'line', words: says('whoElse') },
  ];
  const phrases: Field[] = [
    { at: `${at}.proofPhrase`, kind: 'line', words: says('proofPhrase') },
    { at: `${at}.unsafePhrase`, kind: 'line', words: says('unsafePhrase') },
  ];
  const unreached: Field[] = [
    {
      at: `${at}.ifUnreached.is`,
      kind: 'choice',
      words: says('ifUnreached'),
      options: ['stop', 'try-until', 'ask-police'],
    },
    {
      at: `${at}.ifUnreached.day`,
      kind: 'day',
      words: says('tryUntil'),
      needed: true,
      side: 'future',
      when: (draft) => textAt(draft, `${at}.ifUnreached.is`) === 'try-until',
    },
    { at: `${at}.bankHolidays`, kind: 'choice', words: says('bankHolidays'), options: ['as-usual', 'never'] },
    { at: `${at}.recheck`, kind: 'day', words: says('recheck'), side: 'future' },
  ];
  const code: Field = { at: '_wantsCode', kind: 'flag', words: says('wantsCode'), options: ['no', 'yes'] };
  return { contacted, choice, devices, introduction, phrases, unreached, code };
}

/** The fields of one route, in the groups that they are asked in. */
export function routeOf(at: string, number: number, voice: Voice) {
  const route = routeAt(at, number);
  const says = (name: string) => `${voice}.${name}`;
  const by =
    (...ways: Method[]): When =>
    (draft) =>
      (ways as string[]).includes(textAt(draft, `${route}.method`));
  const method: Field = {
    at: `${route}.method`,
    kind: 'choice',
    words: says('method'),
    options: methods,
    offer: (draft) => offeredTo(draft, at),
    needed: true,
    // "Only I can see this" was said of one way, and means nothing for another.
    clears: [`${route}.onlyMe`],
  };
  const reach: Field[] = [
    { at: `${route}.number`, kind: 'number', words: says('callNumber'), needed: true, when: by('call') },
    { at: `${route}.number`, kind: 'number', words: says('textNumber'), needed: true, when: by('text') },
    { at: `${route}.address`, kind: 'address', words: says('address'), needed: true, when: by('email') },
    { at: `${route}.who`, kind: 'line', words: says('who'), needed: true, when: by('through') },
    { at: `${route}.how`, kind: 'line', words: says('how'), needed: true, when: by('through') },
    { at: `${route}.onlyMe`, kind: 'agree', words: says('onlyMe'), needed: true, when: by('call', 'text', 'email') },
    { at: `${route}.onlyMe`, kind: 'agree', words: says('trusted'), needed: true, when: by('through') },
  ];
  const safe: Field[] = [
    { at: `${route}.safe`, kind: 'times', words: says('safeCall'), needed: true, when: by('call') },
    { at: `${route}.safe`, kind: 'times', words: says('safeWrite'), when: by('text', 'email') },
    // Left empty, it means less than for a message: somebody else is tried in working hours only.
    { at: `${route}.safe`, kind: 'times', words: says('safeThrough'), when: by('through') },
  ];
  const never: Field = { at: `${route}.never`, kind: 'times', words: says('never'), when: by(...methods) };
  const unanswered: Field[] = [
    { at: `${route}.voicemail`, kind: 'flag', words: says('voicemail'), options: ['no', 'yes'], when: by('call') },
    { at: `${route}.text`, kind: 'flag', words: says('text'), options: ['no', 'yes'], when: by('call') },
    { at: `${route}.withheld`, kind: 'choice', words: says('withheld'), options: yesNo, when: by('call') },
    { at: `${route}.talk`, kind: 'choice', words: says('talk'), options: ['relay-uk', 'bsl'], when: by('call') },
  ];
  const another: Field = { at: `_${route}.another`, kind: 'flag', words: says('another'), options: ['no', 'yes'] };
  return { method, reach, safe, never, unanswered, another };
}

/** Whether a plan has so many routes that this one is asked for. */
export function hasRoute(at: string, number: number): When {
  return (draft) =>
    Array.from({ length: number }, (_, earlier) => textAt(draft, `_${routeAt(at, earlier)}.another`)).every(
      (answer) => answer === 'yes',
    );
}

/** A plan with one question on each page. @param most how many ways it may have @param first words of the first question */
export function planPages(at: string, voice: Voice, most = mostRoutes, first = `${voice}.choice`): Page[] {
  const plan = planOf(at, voice);
  const { contacted } = plan;
  const pages: Page[] = [
    { name: `${at}/choice`, fields: [{ ...plan.choice, words: first }] },
    { name: `${at}/devices`, words: `${voice}.devices`, fields: plan.devices, optional: true, when: contacted },
  ];
  for (let number = 0; number < most; number += 1) {
    const route = routeOf(at, number, voice);
    const has = hasRoute(at, number);
    const when: When = (draft) => contacted(draft) && has(draft);
    const name = (part: string) => `${at}/${number}/${part}`;
    pages.push(
      { name: name('method'), fields: [route.method], when },
      { name: name('reach'), fields: route.reach, when },
      { name: name('safe'), fields: route.safe, when },
      { name: name('never'), fields: [route.never], when, optional: true },
      { name: name('unanswered'), words: `${voice}.unanswered`, fields: route.unanswered, when, optional: true },
    );
    if (number + 1 < most) pages.push({ name: name('another'), fields: [route.another], when, optional: true });
  }
  return [
    ...pages,
    { name: `${at}/introduction`, words: `${voice}.names`, fields: plan.introduction, optional: true, when: contacted },
    { name: `${at}/phrases`, words: `${voice}.phrases`, fields: plan.phrases, optional: true, when: contacted },
    { name: `${at}/unreached`, words: `${voice}.unreached`, fields: plan.unreached, optional: true, when: contacted },
  ];
}

/**
 * Asked of whoever writes, and of nobody else: whether they want a code to come back with. A member who takes it down for
 * somebody is not asked: a code is known to the person alone.
 */
export function codePage(at: string): Page {
  const { code, contacted } = planOf(at, 'you');
  return {
    name: 'code',
    fields: [code],
    optional: true,
    when: (draft) => contacted(draft) && draft._how === undefined,
  };
}
