import { textAt } from '../draft.ts';
import type { Field, Page } from '../fields.ts';
import type { Form } from '../referring.ts';
import { circumstancesPages } from './circumstances.ts';
import { codePage, planPages } from './plan.ts';

const story: Field = { at: 'story', kind: 'story', words: 'you.story' };

const pages: Page[] = [
  { name: 'name', fields: [{ at: 'name', kind: 'line', words: 'you.name', needed: true }] },
  {
    name: 'age',
    fields: [
      { at: 'age', kind: 'choice', words: 'you.age', options: ['under-16', '16-17', '18-or-over'], needed: true },
    ],
    stop: (draft) => (textAt(draft, 'age') === 'under-16' ? 'young' : null),
  },
  { name: 'area', fields: [{ at: 'area', kind: 'area', words: 'you.area', needed: true }] },
  ...planPages('contact', 'you'),
  codePage('contact'),
  { name: 'story', fields: [story], optional: true },
  ...circumstancesPages('yours'),
];

/** Somebody who writes about themselves. */
export const self: Form = { pages, base: () => ({ journey: 'self', circumstances: {} }) };
