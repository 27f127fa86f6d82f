import { Relation } from '#shared/contract/referral.ts';
import type { Page } from '../fields.ts';
import type { Form } from '../referring.ts';
import { codePage, planPages } from './plan.ts';

const question: Page = {
  name: 'question',
  fields: [{ at: 'story', kind: 'story', words: 'question.story', needed: true }],
};
const relation: Page = {
  name: 'relation',
  fields: [{ at: 'relation', kind: 'choice', words: 'question.relation', options: Relation.options }],
  optional: true,
};
const rest: Page[] = [
  { name: 'name', fields: [{ at: 'name', kind: 'line', words: 'question.name' }], optional: true },
  ...planPages('contact', 'you'),
  codePage('contact'),
];

/** Somebody who wants advice for themselves. */
export const ask: Form = { pages: [question, ...rest], base: () => ({ journey: 'question', about: 'me' }) };

/** Somebody who wants advice about somebody else, whom they do not name. */
export const askFor: Form = {
  pages: [question, relation, ...rest],
  base: () => ({ journey: 'question', about: 'somebody' }),
};
