import { mostFriendRoutes, Relation, Source } from '#shared/contract/referral.ts';
import { type Draft, textAt } from '../draft.ts';
import { type Page, yesNo } from '../fields.ts';
import type { Form } from '../referring.ts';
import { circumstancesPages } from './circumstances.ts';
import { personAge, personArea, personName, personStory, stopForChild } from './person.ts';
import { codePage, planPages } from './plan.ts';

const mayAlert = (draft: Draft) => textAt(draft, '_alert') === 'yes';

const pages: Page[] = [
  {
    name: 'agrees',
    fields: [
      { at: 'agrees', kind: 'choice', words: 'friend.agrees', options: yesNo, means: { yes: true }, needed: true },
    ],
    stop: (draft) => (['no', 'unsure'].includes(textAt(draft, 'agrees')) ? 'unknowing' : null),
  },
  {
    name: 'you',
    words: 'friend.youPage',
    fields: [
      { at: 'friend.relation', kind: 'choice', words: 'friend.relation', options: Relation.options, needed: true },
      { at: 'friend.name', kind: 'line', words: 'friend.name' },
    ],
  },
  { name: 'name', fields: [personName] },
  { name: 'age', fields: [personAge], optional: true, stop: stopForChild },
  { name: 'area', fields: [personArea], optional: true },
  ...beginning('friend.reachPerson', planPages('person.contact', 'they')),
  ...beginning('friend.reachYou', planPages('friend.contact', 'you', mostFriendRoutes, 'friend.choice')),
  codePage('friend.contact'),
  { name: 'story', part: 'friend.told', fields: [personStory], optional: true },
  {
    name: 'sources',
    fields: [{ at: 'sources', kind: 'ticks', words: 'friend.sources', options: Source.options }],
    optional: true,
  },
  {
    name: 'alert',
    words: 'friend.alertPage',
    fields: [
      { at: '_alert', kind: 'flag', words: 'friend.alert', options: ['no', 'yes'] },
      { at: 'neighbourAlert.agreed', kind: 'agree', words: 'friend.alertAgreed', needed: true, when: mayAlert },
      { at: 'neighbourAlert.how', kind: 'line', words: 'friend.alertHow', needed: true, when: mayAlert },
      { at: 'neighbourAlert.on', kind: 'day', words: 'friend.alertOn', side: 'past', when: mayAlert },
    ],
    optional: true,
    when: (draft) => textAt(draft, 'friend.relation') === 'neighbour',
  },
  ...circumstancesPages('theirs'),
];

/** The pages as a part of their own. */
function beginning(part: string, [first, ...others]: Page[]): Page[] {
  return first ? [{ ...first, part }, ...others] : [];
}

/** A friend, a relative or a neighbour, about somebody who knows of it and agrees. */
export const friend: Form = { pages, base: () => ({ journey: 'friend', circumstances: {} }) };
