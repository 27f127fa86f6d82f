import { Indicator } from '#shared/contract/referral.ts';
import { mostRoutes } from '#shared/contract/safe-contact.ts';
import { type Draft, textAt } from '../draft.ts';
import { type Field, type Page, yesNo } from '../fields.ts';
import type { Form } from '../referring.ts';
import { circumstancesOf } from './circumstances.ts';
import { personAge, personArea, personName, personStory, stopForChild } from './person.ts';
import { hasRoute, planOf, routeOf } from './plan.ts';

type When = (draft: Draft) => boolean;

const contact = 'person.contact';
const says = (at: string, kind: Field['kind'], words: string, more: Partial<Field> = {}): Field => {
  return { at, kind, words: `pro.${words}`, ...more };
};
const is =
  (at: string, answer: string): When =>
  (draft) =>
    textAt(draft, at) === answer;
const attaches: When = (draft) => textAt(draft, 'form') === 'attached';
const answers: When = (draft) => !attaches(draft);

const files = says('_files', 'files', 'files');
const agency: Field[] = [
  says('professional.agency', 'line', 'agency', { needed: true }),
  says('professional.name', 'line', 'name', { needed: true }),
  says('professional.role', 'line', 'role', { needed: true }),
  says('professional.email', 'address', 'email', { needed: true }),
  says('professional.phone', 'number', 'phone', { when: answers }),
];
const agrees = is('consent.agrees', 'yes');
const refuses = is('consent.agrees', 'no');
const consent: Field[] = [
  says('consent.agrees', 'choice', 'agrees', { options: ['yes', 'no'], needed: true }),
  says('consent.obtainedBy', 'line', 'obtainedBy', { needed: true, when: agrees }),
  says('consent.on', 'day', 'agreedOn', { needed: true, side: 'past', when: agrees }),
  says('consent.ground', 'choice', 'ground', {
    options: ['life-in-danger', 'child', 'adult-at-risk', 'crime', 'other'],
    needed: true,
    when: refuses,
  }),
  says('consent.reason', 'line', 'reason', { needed: true, when: refuses }),
];
const hasTool = is('_risk', 'yes');
const risk: Field[] = [
  says('indicators', 'ticks', 'indicators', { options: Indicator.options }),
  says('safeguarding', 'choice', 'safeguarding', { options: ['made', 'not-made', 'not-needed'] }),
  says('childrenNamed', 'line', 'childrenNamed'),
  says('_risk', 'flag', 'risk', { options: ['no', 'yes'] }),
  says('risk.tool', 'line', 'tool', { needed: true, when: hasTool }),
  says('risk.version', 'line', 'version', { when: hasTool }),
  says('risk.score', 'line', 'score', { when: hasTool }),
  says('risk.on', 'day', 'riskOn', { side: 'past', when: hasTool }),
  says('risk.assessor', 'line', 'assessor', { when: hasTool }),
  says('risk.judgement', 'choice', 'judgement', { options: ['standard', 'medium', 'high'], when: hasTool }),
  says('risk.reasons', 'line', 'reasons', { when: hasTool }),
  says('marac.referred', 'choice', 'maracReferred', { options: yesNo }),
  says('marac.area', 'line', 'maracArea', { when: is('marac.referred', 'yes') }),
  says('marac.on', 'day', 'maracOn', { when: is('marac.referred', 'yes') }),
];

/** The whole plan for one page: each way that there is stands below the one before it. */
function planFields(): Field[] {
  const plan = planOf(contact, 'they');
  const only = (fields: Field[], when: When): Field[] =>
    fields.map((field) => ({ ...field, when: (draft) => when(draft) && (field.when?.(draft) ?? true) }));
  const routes = Array.from({ length: mostRoutes }, (_, number) => {
    const { method, reach, safe, never, unanswered, another } = routeOf(contact, number, 'they');
    const fields = [method, ...reach, ...safe, never, ...unanswered];
    return only(number + 1 < mostRoutes ? [...fields, another] : fields, hasRoute(contact, number));
  });
  const rest = [...plan.devices, ...routes.flat(), ...plan.introduction, ...plan.phrases, ...plan.unreached];
  return [plan.choice, ...only(rest, plan.contacted)];
}

const pages: Page[] = [
  {
    name: 'agency',
    words: 'pro.agencyPage',
    fields: [
      says('form', 'choice', 'form', { options: ['attached', 'answered'], needed: true }),
      { ...files, needed: true, when: attaches },
      ...agency,
    ],
  },
  {
    name: 'person',
    words: 'pro.personPage',
    fields: [...consent, personName, { ...personAge, when: answers }, { ...personArea, when: answers }],
    stop: stopForChild,
  },
  {
    name: 'plan',
    words: 'pro.planPage',
    fields: [says('checkedOn', 'day', 'checkedOn', { side: 'past' }), ...planFields()],
    when: answers,
  },
  {
    name: 'risk',
    words: 'pro.riskPage',
    fields: [personStory, ...risk, files],
    when: answers,
    optional: true,
  },
  {
    name: 'circumstances',
    words: 'pro.circumstancesPage',
    fields: Object.values(circumstancesOf('theirs')).flat(),
    when: answers,
    optional: true,
  },
];

/** Somebody who refers in the course of their work. With an own form attached, the safe way to the person is in that form. */
export const professional: Form = {
  pages,
  base: () => ({ journey: 'professional', circumstances: {}, story: '' }),
  listed: 'professional',
};

/** A professional who wants advice and refers nobody. */
export const consultation: Form = {
  pages: [
    { name: 'agency', words: 'pro.agencyPage', fields: agency },
    {
      name: 'advice',
      fields: [says('story', 'story', 'advice', { needed: true }), files],
    },
  ],
  base: () => ({ journey: 'consultation' }),
  listed: 'consultation',
};
