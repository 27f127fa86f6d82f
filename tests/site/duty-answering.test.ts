import { expect, test } from 'vitest';
import { emptyCase } from '#shared/contract/case.ts';
import type { Opening } from '#shared/contract/opening.ts';
import type { Said } from '#shared/team/messages.ts';
import { answeringOf } from '#site/duty/answering.ts';
import { nextLines } from '#site/duty/case/next.ts';
import { nextFor, rank } from '#site/duty/case/ranking.ts';
import { rulesOf } from '#site/duty/case/rules.ts';
import { deskWordsIn } from '#tests/examples/desk-words.ts';
import { exampleReferral } from '#tests/examples/referral.ts';

const now = Date.parse('2026-11-24T10:00:00Z') / 1000;
const rules = rulesOf({ nation: 'wales' });
const replyKey = new Uint8Array(32);
const text = { kind: 'words', at: now, text: 'A word.' } as const;
const answered: Said = { at: now, stream: 'm', from: 'member', memberId: 'm', message: text };
const wrote: Said = { at: now, stream: 'p', from: 'person', message: text };
const read: Said = { at: now, stream: 'p', from: 'person', message: { kind: 'never', at: now, never: [] } };

const self: Opening['body'] = { ...exampleReferral, contact: { choice: 'come-back' } };
const friend: Opening['body'] = {
  journey: 'friend',
  friend: { relation: 'friend', contact: { choice: 'come-back' } },
  person: { name: 'Robin', contact: { choice: 'come-back' } },
  agrees: true,
  circumstances: {},
  story: '',
};

test('an answer can be left where there is a list, until one is there, and again after more came', () => {
  const after = (...said: Said[]) => answeringOf({ body: self, comesBack: true }, { said, replyKey });
  expect(after()).toBe('can-be-left');
  expect(after(wrote, answered)).toBe('left');
  expect(after(answered, read)).toBe('left');
  expect(after(answered, wrote)).toBe('can-be-left');
});

test('nobody reads one who took no list or has it no more, nor one whom a friend wrote about', () => {
  expect(answeringOf({ body: self, comesBack: false }, null)).toBe('nobody-reads');
  expect(answeringOf({ body: self, comesBack: true }, null)).toBe('can-be-left');
  expect(answeringOf({ body: self, comesBack: true }, { said: [answered], replyKey: null })).toBe('nobody-reads');
  expect(answeringOf({ body: friend, comesBack: true }, { said: [answered], replyKey })).toBe('nobody-reads');
});

test.each(['en', 'cy'] as const)('what to do next says whether one is there: %s', async (language) => {
  const words = deskWordsIn[language];
  const entry = {
    threadId: 't'.repeat(21),
    epoch: 1,
    at: now,
    lane: 'usual',
    revision: 0,
    hiddenFrom: [],
    frames: 0,
    state: { is: 'new' },
  } as const;
  const opening: Opening = {
    kind: 'referral',
    replyKey: '',
    signKey: '',
    language: 'en',
    at: now,
    comesBack: true,
    body: self,
    attachments: [],
  };
  const [ranked] = await rank(
    [{ entry: { ...entry, hiddenFrom: [] }, opening, said: [], content: emptyCase() }],
    rules,
    now,
  );
  if (!ranked) throw new Error('one is ranked');
  const told = (['can-be-left', 'left', 'nobody-reads'] as const).map((answering) =>
    nextLines({ words, ranked, next: nextFor(ranked, rules, now), now, answering, me: '', members: [] }).at(0),
  );
  const { next } = words.cases;
  expect(told).toEqual([next['they-come-back'], next['answer-left'], next['nobody-reads']]);
});
