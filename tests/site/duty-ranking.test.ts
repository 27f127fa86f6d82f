import { nanoid } from 'nanoid';
import { describe, expect, test } from 'vitest';
import { examples } from '#scripts/refer/examples.ts';
import { type Case, emptyCase } from '#shared/contract/case.ts';
import type { ProfessionalReferral, SelfReferral } from '#shared/contract/referral.ts';
import type { RosterMember } from '#shared/contract/statements.ts';
import type { Said } from '#shared/team/messages.ts';
import { dueAt } from '#shared/triage/order.ts';
import { cases as words } from '#site/content/en/cases.ts';
import { addAttempt, addEnding, addJudgement, addLink, addProof, addReopening } from '#site/duty/case/adding.ts';
import { nextLines } from '#site/duty/case/next.ts';
import { isEnded, newestPlanId, nextFor, rank, type Worked } from '#site/duty/case/ranking.ts';
import { rulesOf } from '#site/duty/case/rules.ts';
import { dueText, reasonText } from '#site/duty/case/words.ts';
import { groupsOf } from '#site/duty/groups.ts';
import { deskWordsIn } from '#tests/examples/desk-words.ts';
import { exampleReferral } from '#tests/examples/referral.ts';
import { exampleWorked } from '#tests/examples/worked.ts';

const now = Date.parse('2026-11-24T10:00:00Z') / 1000;
const hour = 3600;
const rules = rulesOf({ nation: 'wales' });
const who = { by: 'm'.repeat(21), at: now - hour };

type Add = (content: Case) => Case;

function worked(
  name: string,
  answers: Partial<SelfReferral> = {},
  adds: Add[] = [],
  entry: Partial<Worked['entry']> = {},
): Worked {
  return exampleWorked(nanoid(), now - 2 * hour, now, {
    entry: { revision: adds.length, ...entry },
    body: { ...exampleReferral, contact: { choice: 'come-back' }, ...answers, name },
    content: adds.reduce((content, add) => add(content), emptyCase()),
  });
}

const named = (one: Worked) => (one.opening.body.journey === 'self' ? one.opening.body.name : '');
async function grouped(...queue: Worked[]) {
  const groups = groupsOf(await rank(queue, rules, now), now);
  return Object.fromEntries(groups.map(({ group, members }) => [group, members.map(named)]));
}

describe('a flood', () => {
  test('of thousands with one number is ranked all the same, each beside no more than some of the others', async () => {
    const routes = [{ method: 'text' as const, number: '07700 900456', onlyMe: true as const, safe: [], never: [] }];
    const contact = { choice: 'contact-me' as const, introduction: '', routes };
    const flood = Array.from({ length: 3000 }, (_, at) =>
      worked('Robin Flood', { contact }, [], { at: now - 3 * hour + at }),
    );
    const ranked = await rank([...flood, worked('Sam Alone', { contact: { choice: 'come-back' } })], rules, now);
    const likes = ranked.map((one) => one.likes.length);
    expect(ranked).toHaveLength(3001);
    expect(Math.max(...likes)).toBeLessThanOrEqual(100);
    expect(likes.filter((count) => count === 0)).toHaveLength(1);
  });
});

describe('the list', () => {
  test('is led by risk, with arranged times that have come first, and what has ended last', async () => {
    const arranged = addAttempt(who, { route: 0, outcome: 'arranged', arrangedFor: now });
    expect(
      await grouped(
        worked('Early', {}, [], { at: now - 20 * hour }),
        worked('Danger', { circumstances: { danger: 'yes' } }),
        worked('Ended', {}, [addEnding(who, { outcome: 'declined' })]),
        worked('Arranged', {}, [arranged]),
        worked('Rushed', {}, [], { lane: 'crowded' }),
        worked('Past', { circumstances: { danger: 'no', kinds: ['past'] } }),
        worked('Late', { circumstances: { danger: 'no', kinds: ['past'] } }, [], { at: now - 25 * hour }),
        worked('Again', {}, [addEnding(who, { outcome: 'declined' }), addReopening({ ...who, at: now })]),
      ),
    ).toEqual({
      first: ['Arranged'],
      now: ['Danger'],
      'two-days': ['Late', 'Early', 'Again'],
      other: ['Past'],
      crowded: ['Rushed'],
      closed: ['Ended'],
    });
  });

  test('takes no word of the server for an end that nobody signed', async () => {
    const closed = worked('Robin', {}, [], { state: { is: 'closed', by: who.by } });
    expect(isEnded(closed.content)).toBe(false);
    expect(await grouped(closed)).toEqual({ 'two-days': ['Robin'] });
  });

  describe('of two who may be the same person', () => {
    const phone = { ...exampleReferral.contact };
    const first = worked('Siân Prydderch', { contact: phone }, [], { at: now - 5 * hour });
    const again = worked('Sian Pryderch', { contact: phone });
    const told = (at: Worked, is: Case['links'][number]['is'], of: Worked): Worked => ({
      ...at,
      content: addLink(who, of.entry.threadId, is)(at.content),
    });
    const placedIn = async (...queue: Worked[]) => {
      const ranked = await rank(queue, rules, now);
      return Object.fromEntries(
        ranked.map((one) => [named(one), [one.placed.band, ...one.placed.reasons.map(({ is }) => is)]]),
      );
    };

    test('each names the other, and nobody with another name', async () => {
      const other = worked('Alex Example', { contact: phone });
      const ranked = await rank([first, again, other], rules, now);
      const likes = new Map(ranked.map((one) => [named(one), one.likes.map(({ threadId }) => threadId)]));
      expect(likes.get('Siân Prydderch')).toEqual([again.entry.threadId]);
      expect(likes.get('Sian Pryderch')).toEqual([first.entry.threadId]);
      expect(likes.get('Alex Example')).toEqual([]);
    });

    test('the later rises, as it may have been before, and the earlier does not', async () => {
      for (const queue of [
        [first, again],
        [again, first],
      ]) {
        expect(await placedIn(...queue)).toEqual({
          'Siân Prydderch': ['two-days', 'unknown'],
          'Sian Pryderch': ['today', 'maybe-repeat'],
        });
      }
    });

    test('one is the earlier where both came in the same minute', async () => {
      const { at } = again.entry;
      const bands = Object.values(await placedIn({ ...first, entry: { ...first.entry, at } }, again));
      expect(new Set(bands.map(([band]) => band))).toEqual(new Set(['today', 'two-days']));
    });

    test('a worker says at either that it is them, again, and then it is told as a fact', async () => {
      for (const queue of [
        [first, told(again, 'repeat', first)],
        [told(first, 'repeat', again), again],
      ]) {
        expect(await placedIn(...queue)).toMatchObject({
          'Siân Prydderch': ['two-days', 'unknown'],
          'Sian Pryderch': ['today', 'repeat'],
        });
      }
    });

    test.each(['other', 'duplicate'] as const)('neither rises once a worker said at either: %s', async (is) => {
      for (const queue of [
        [first, told(again, is, first)],
        [told(first, is, again), again],
      ]) {
        expect(Object.values(await placedIn(...queue)).map(([band]) => band)).toEqual(['two-days', 'two-days']);
      }
    });
  });

  test('follows a judgement, and says why in words', async () => {
    const [judged] = await rank(
      [worked('Robin', { circumstances: { danger: 'unsure' } }, [addJudgement(who, 'now')])],
      rules,
      now,
    );
    expect(judged?.placed.reasons.map((reason) => reasonText(reason, words))).toEqual([
      'a colleague judged: Now',
      'is not sure whether they are in danger now',
    ]);
  });

  test('after a try is due when the next one is', async () => {
    const contact = exampleReferral.contact;
    const [tried] = await rank(
      [worked('Robin', { contact }, [addAttempt(who, { route: 0, outcome: 'no-answer' })])],
      rules,
      now,
    );
    const next = tried && nextFor(tried, rules, now);
    expect(next).toMatchObject({ is: 'wait', until: Date.parse('2026-12-01T09:00:00Z') / 1000 });
    expect(tried?.standing.nextAt).toBe(Date.parse('2026-12-01T09:00:00Z') / 1000);
  });

  test('asks to read an attached form that holds the plan, before a first try and after one', async () => {
    const { opening, ...rest } = worked('Robin');
    const body: ProfessionalReferral = {
      journey: 'professional',
      form: 'attached',
      professional: { agency: 'Example Surgery', name: 'Sam Example', role: 'Nurse', email: 'sam@surgery.example.org' },
      consent: { agrees: 'yes', obtainedBy: 'Sam Example', on: '2026-11-20' },
      person: { name: 'Robin Example' },
      circumstances: {},
      story: '',
    };
    const content = addAttempt(who, { route: 0, outcome: 'no-answer' })(emptyCase());
    const attached = { ...rest, opening: { ...opening, body } };
    for (const one of await rank([attached, { ...attached, content }], rules, now)) {
      expect(one.contact).toEqual({ choice: 'in-form' });
      expect(nextFor(one, rules, now)).toEqual({ is: 'read-form' });
    }
  });
});

const member = (id: string, role: RosterMember['role']): RosterMember => ({ id, role, sealKey: '', signKey: '' });

test.each(['en', 'cy'] as const)(
  'who may be in danger now is not left to wait: a manager is told first, then what they asked for and when to try: %s',
  async (language) => {
    const words = deskWordsIn[language];
    const members = [member('w', 'worker'), member('m', 'manager')];
    const contact: Extract<SelfReferral['contact'], { choice: 'contact-me' }> = {
      choice: 'contact-me',
      introduction: '',
      routes: [
        {
          method: 'text',
          number: '07700 900456',
          onlyMe: true,
          safe: [{ days: [3], from: '09:00', to: '12:00' }],
          never: [],
        },
      ],
      ifUnreached: { is: 'ask-police' },
    };
    const linesFor = async (danger: 'yes' | 'no' | 'unsure', me = 'w', plan: SelfReferral['contact'] = contact) => {
      const [ranked] = await rank([worked('Robin', { contact: plan, circumstances: { danger } })], rules, now);
      if (!ranked) throw new Error('one is ranked');
      const next = nextFor(ranked, rules, now);
      return nextLines({ words, ranked, next, now, answering: 'nobody-reads', me, members });
    };
    const { pressing } = words.cases.next;
    expect(await linesFor('no')).toEqual([expect.stringMatching(/1.*09:00/)]);
    for (const [who, role] of [
      ['w', 'worker'],
      ['m', 'manager'],
    ] as const) {
      const [first, unreached, wait, ...rest] = await linesFor('yes', who);
      expect(rest).toEqual([]);
      expect(first).toMatch(/09:00/);
      expect(first?.endsWith(pressing.tell[role])).toBe(true);
      expect(unreached).toContain(`${words.reaching.ifUnreachedSay['ask-police']}. ${pressing.decide[role]}`);
      expect(wait).toContain(words.reaching.methods.text);
      expect(wait).toContain('09:00');
    }
    const [today] = await linesFor('unsure');
    expect(today).toContain(pressing.tell.worker);
    expect(today).not.toContain(pressing.now.never);
    const { ifUnreached: _, ...unsaid } = contact;
    expect((await linesFor('yes', 'w', unsaid))[1]?.endsWith(words.reaching.ifUnreachedSay.unsaid)).toBe(true);
    const [never, left] = await linesFor('yes', 'w', { choice: 'come-back' });
    expect(never).toBe(`${pressing.now.never} ${pressing.tell.worker}`);
    expect(left).toBe(words.cases.next['nobody-reads']);
  },
);

describe('when something is due', () => {
  const dueIn = async (seconds: number, one: Worked) => {
    const [ranked] = await rank([one], rules, now);
    if (!ranked) throw new Error('one is ranked');
    return dueText(ranked, dueAt(ranked.standing) - seconds, words);
  };

  test.each([
    [30 * 60, 'Answer promised within 30 min'],
    [-90, 'Promised answer late by 2 min'],
    [22 * hour, 'Answer promised within 22 h'],
    [71 * hour, 'Answer promised within 71 h'],
    [-80 * hour, 'Promised answer late by 3 days'],
  ])('%i seconds from now is told as %s', async (seconds, text) => {
    expect(await dueIn(seconds, worked('Robin'))).toBe(text);
  });

  test('an answer is promised to whoever writes, not to an agency, and after a try it is the next step', async () => {
    const { opening, ...rest } = worked('Robin');
    const agency = { agency: 'Example Surgery', name: 'Sam Example', role: 'Nurse', email: 'sam@surgery.example.org' };
    const body = { journey: 'consultation', professional: agency, story: '' } as const;
    expect(await dueIn(hour, { ...rest, opening: { ...opening, body } })).toBe('Answer due within 1 h');
    const tried = worked('Robin', {}, [addAttempt(who, { route: 0, outcome: 'no-answer' })]);
    expect(await dueIn(-2 * hour, tried)).toBe('Next step late by 2 h');
    const arranged = worked('Robin', {}, [addAttempt(who, { route: 0, outcome: 'arranged', arrangedFor: now + hour })]);
    expect(await dueIn(2 * hour, arranged)).toBe('Arranged time in 2 h');
  });
});

describe('a plan that came by code', () => {
  const contactBy = (number: string) => ({
    choice: 'contact-me' as const,
    introduction: '',
    routes: [{ method: 'text' as const, number, onlyMe: true as const, safe: [], never: [] }],
  });
  const sent = (stream: string, number: string): Said => ({
    from: 'person',
    at: now,
    stream,
    message: { kind: 'plan', at: now, plan: contactBy(number) },
  });
  const broken: Said = { from: 'person', at: now, stream: 'lost', broken: 'shape' };
  const came = (said: Said[], ...adds: Add[]) => ({
    ...worked('Robin', { contact: contactBy('07700 900123'), circumstances: { danger: 'yes' } }, adds),
    said,
  });
  const only = async (one: Worked) => {
    const [ranked] = await rank([one], rules, now);
    if (!ranked) throw new Error('it is ranked');
    return ranked;
  };
  const numbers = ({ contact }: Awaited<ReturnType<typeof only>>) =>
    contact?.choice === 'contact-me'
      ? contact.routes.map((route) => 'number' in route && route.number)
      : contact?.choice;

  test('that leaves no old way is waited for, and in danger a manager is told, in words that are true', async () => {
    const ranked = await only(came([sent('one', '07700 900456')]));
    const next = nextFor(ranked, rules, now);
    expect(next).toEqual({ is: 'awaits-proof' });
    const told = { words: deskWordsIn.en, ranked, next, now, answering: 'left' as const, me: '', members: [] };
    expect(nextLines(told)).toEqual([
      `${words.next.pressing.now.never} ${words.next.pressing.tell.worker}`,
      words.next['awaits-proof'],
    ]);
    // Control: the same number, written otherwise, is the old way.
    const same = await only(came([sent('one', '+44 7700 900123')]));
    expect(nextFor(same, rules, now)).toEqual({ is: 'try', route: 0 });
  });

  test('is confirmed as itself, wherever the server puts it among others', async () => {
    const [one, two] = [sent('one', '07700 900456'), sent('two', '07700 900789')];
    const proved = newestPlanId([one]) ?? '';
    const add = addProof(who, proved);
    expect(numbers(await only(came([one], add)))).toEqual(['07700 900456']);
    expect(numbers(await only(came([broken, one], add)))).toEqual(['07700 900456']);
    // Another that came before or after it is not confirmed by it.
    expect(numbers(await only(came([two, one], add)))).toEqual(['07700 900456']);
    expect(numbers(await only(came([one, two], add)))).not.toEqual(['07700 900789']);
    expect(numbers(await only(came([two], add)))).not.toEqual(['07700 900789']);
  });

  test('has no say in how anybody is reached where it came by a professional’s list', async () => {
    const stop: Said = { from: 'person', at: now, stream: 'stop', message: { kind: 'stop', at: now } };
    const asked = [sent('one', '07700 900456'), stop];
    for (const journey of ['professional', 'consultation'] as const) {
      const own = came([]);
      const body = examples[journey];
      const quiet = await only({ ...own, opening: { ...own.opening, body } });
      const { requests, contact } = await only({ ...own, opening: { ...own.opening, body }, said: asked });
      expect({ requests, contact }).toEqual({ requests: quiet.requests, contact: quiet.contact });
      expect(requests.ending).toBeNull();
    }
    // Control: by the person's own it counts at once.
    expect((await only(came(asked))).requests.ending).toBe('stop');
  });
});
