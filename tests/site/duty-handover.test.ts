import { expect, test } from 'vitest';
import { emptyCase } from '#shared/contract/case.ts';
import { Refused } from '#shared/crypto/refused.ts';
import { handOver as text } from '#site/content/en/hand-over.ts';
import { addEnding, addNote } from '#site/duty/case/adding.ts';
import { rank, type Worked } from '#site/duty/case/ranking.ts';
import { rulesOf } from '#site/duty/case/rules.ts';
import { offersOf } from '#site/duty/handover/offers.ts';
import { initialsOf, unfinishedOf } from '#site/duty/handover/unfinished.ts';
import type { FoundHandOver } from '#site/duty/handover/useHandOvers.ts';
import { deskWordsIn } from '#tests/examples/desk-words.ts';
import { exampleReferral } from '#tests/examples/referral.ts';
import { exampleWorked } from '#tests/examples/worked.ts';

const now = Date.parse('2026-11-24T16:00:00Z') / 1000;
const hour = 3600;
const me = 'me-------------------';
const colleague = 'colleague------------';
const claimedBy = (by: string) => ({ is: 'claimed', by, until: now + hour }) as const;

function worked(name: string, changes: { state?: Worked['entry']['state']; content?: Worked['content'] } = {}): Worked {
  const { state = { is: 'new' }, content = emptyCase() } = changes;
  return exampleWorked(name, now - 2 * hour, now, { entry: { state }, body: { ...exampleReferral, name }, content });
}

const ranked = (...queue: Worked[]) => rank(queue, rulesOf({ nation: 'wales' }), now);
const noted = (by: string, at: number) => addNote({ by, at }, 'Rang.')(emptyCase());

test('unfinished is what one claimed, or worked on in this shift and nobody holds, and none that has ended', async () => {
  const closed = addEnding({ by: me, at: now }, { outcome: 'declined' })(noted(me, now - hour));
  const all = await ranked(
    worked('mine', { state: claimedBy(me) }),
    worked('lapsed', { content: noted(me, now - 3 * hour) }),
    worked('yesterday', { content: noted(me, now - 24 * hour) }),
    worked('colleagues', { state: claimedBy(colleague), content: noted(me, now - hour) }),
    worked('by a colleague', { content: noted(colleague, now - hour) }),
    worked('untouched'),
    worked('ended', { state: { is: 'closed', by: me }, content: closed }),
    worked('ended and claimed', { state: claimedBy(me), content: closed }),
  );
  const found = unfinishedOf(all, me, now).map(({ entry }) => entry.threadId);
  expect(found.toSorted()).toEqual(['lapsed', 'mine']);
});

test('initials are the first letters of a name, in any script, and nothing where none was given', () => {
  const names = ['Robin Example', 'Siôned ap-Rhys Example Long', 'ёлка', '🙂 Olu', '', '—'];
  const found = names.map((name) => initialsOf(worked(name)));
  expect(found).toEqual(['R. E.', 'S. A. R.', 'Ё.', 'O.', '', '']);
});

test('a card says who handed it over last; what cannot be read offers nothing', () => {
  const of = (id: string, by: string, at: number, threads: string[]): FoundHandOver => ({
    ...{ id, by, at, readBy: [] },
    opened: { id, by, at, text: '', threads },
  });
  const newer = of('newer', colleague, now, ['one']);
  const older = of('older', me, now - hour, ['one', 'other']);
  const broken = { ...newer, id: 'broken', opened: new Refused('signature') };
  const names = { [colleague]: 'Beth Example' };
  const offers = offersOf([broken, newer, older], names, text, deskWordsIn.en);
  expect([...offers]).toEqual([
    ['one', 'Handed over by Beth Example, Tuesday 24/11, 16:00'],
    ['other', 'Handed over by a colleague, Tuesday 24/11, 15:00'],
  ]);
  expect(offersOf([broken], names, text, deskWordsIn.en).size).toBe(0);
});
