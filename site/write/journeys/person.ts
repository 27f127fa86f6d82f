import { type Draft, textAt } from '../draft.ts';
import type { Field, StopName } from '../fields.ts';

/** Who the person is whom others write about. */
export const personName: Field = { at: 'person.name', kind: 'line', words: 'they.name', needed: true };
export const personAge: Field = {
  at: 'person.age',
  kind: 'choice',
  words: 'they.age',
  options: ['under-16', '16-17', '18-or-over'],
};
export const personArea: Field = { at: 'person.area', kind: 'area', words: 'they.area' };
export const personStory: Field = { at: 'story', kind: 'story', words: 'they.story' };

/** About a child nothing is sent from here. */
export function stopForChild(draft: Draft): StopName | null {
  return textAt(draft, personAge.at) === 'under-16' ? 'child' : null;
}
