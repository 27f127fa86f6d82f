import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contactIn } from '#shared/contract/about.ts';
import { Referral } from '#shared/contract/referral.ts';
import { pro as proCy } from '#site/content/cy/pro.ts';
import { pro } from '#site/content/en/pro.ts';
import { cameLines, type TakenBy } from '#site/duty/answers/came.ts';
import { isYoung, tagsOf } from '#site/duty/answers/tags.ts';
import { contactTexts, dayText } from '#site/duty/words.ts';
import { runs } from '#tests/counts.ts';
import { deskWordsIn } from '#tests/examples/desk-words.ts';
import { anyOf } from '#tests/examples/drawn.ts';
import { neighboursOf } from '#tests/examples/neighbours.ts';
import { exampleReferral } from '#tests/examples/referral.ts';
import { textsInValue } from '#tests/examples/texts-in.ts';
import { shownOf, textOf } from './shown.ts';

const languages = ['en', 'cy'] as const;
const words = deskWordsIn.en;

/** What was typed in one place only, and is too long to stand among the desk's own words by chance. */
function telling(referral: Referral): string[] {
  const typed = textsInValue(Referral, referral).flatMap(({ is, text }) => (is === 'typed' ? [text] : []));
  return typed.filter((text) => text.length >= 8 && typed.filter((other) => other.includes(text)).length === 1);
}

const journeys = ['self', 'friend', 'professional', 'question', 'consultation'] as const;

describe('what the desk shows of a referral, whatever was answered', () => {
  test.each(languages)('holds every text, number, address and day of it: %s', (language) => {
    fc.assert(
      fc.property(anyOf(Referral), (referral) => {
        const shown = textOf(shownOf(referral, deskWordsIn[language]));
        const missing = textsInValue(Referral, referral)
          .map(({ is, text }) => (is === 'day' ? dayText(text, deskWordsIn[language]) : text))
          .filter((text) => !shown.includes(text));
        expect(missing).toEqual([]);
      }),
      runs(40),
    );
  });

  test.each(languages)('is another text for every other referral that is one answer away: %s', (language) => {
    const told = (referral: Referral) => textOf(shownOf(referral, deskWordsIn[language]));
    for (const journey of journeys) {
      fc.assert(
        fc.property(
          anyOf(Referral).filter((referral) => referral.journey === journey),
          (referral) => {
            const shown = told(referral);
            const same = neighboursOf(Referral, referral).filter((other) => told(other) === shown);
            expect(same.map((other) => [referral, other])).toEqual([]);
          },
        ),
        runs(5),
      );
    }
  });

  test('keeps numbers, addresses, proof phrases and the story back until they are asked for', () => {
    fc.assert(
      fc.property(anyOf(Referral), (referral) => {
        const { open, asked } = shownOf(referral, words);
        const back = asked.map(({ value }) => value);
        const standing = open.map(({ value }) => value).join('\n');
        expect(telling(referral).filter((text) => back.includes(text) && standing.includes(text))).toEqual([]);
      }),
      runs(40),
    );
  });

  test('marks everything that was typed, so that paper hides it; half a postcode is a choice', () => {
    fc.assert(
      fc.property(anyOf(Referral), (referral) => {
        const unmarked = shownOf(referral, words).open.filter(({ typed }) => !typed);
        const onPaper = unmarked.map(({ value }) => value).join('\n');
        expect(telling(referral).filter((text) => onPaper.includes(text))).toEqual([]);
      }),
      runs(40),
    );
  });

  test('is in the list without a word of what was typed: no number, no address, no phrase', () => {
    fc.assert(
      fc.property(anyOf(Referral), (referral) => {
        const card = [...tagsOf(referral, words), ...contactTexts(contactIn(referral), words)].join('\n');
        expect(telling(referral).filter((text) => card.includes(text))).toEqual([]);
      }),
      runs(40),
    );
  });

  test('shows nothing for what was not answered, but for what whoever calls has to know', () => {
    const { open } = shownOf(exampleReferral, words);
    expect(open.filter(({ label }) => label !== '').map(({ label }) => label)).toEqual([
      words.reaching.introduction,
      words.reaching.unsafePhrase,
      words.reaching.whoElse,
      words.reaching.ifUnreached,
      words.reaching.safe,
      words.reaching.never,
      words.reaching.private,
      words.reaching.voicemail,
      words.reaching.text,
      words.answers.person.name,
      words.answers.person.age,
      words.answers.person.area,
    ]);
  });

  test('in Welsh says yes as each question asks for it', () => {
    const cy = deskWordsIn.cy;
    const { danger, hasKeys, pets } = cy.answers.circumstances;
    const circumstances = { danger: 'yes', hasKeys: 'yes', pets: 'no' } as const;
    const { open } = shownOf({ ...exampleReferral, circumstances }, cy);
    const answerTo = (label: string) => open.find((line) => line.label === label)?.value;
    expect([danger, hasKeys, pets].map(answerTo)).toEqual(['Ydy', 'Oes', 'Nac oes']);
  });
});

test('somebody of 16 or 17 is marked, whoever wrote', () => {
  fc.assert(
    fc.property(anyOf(Referral), (referral) => {
      const young = JSON.stringify(referral).includes('"age":"16-17"');
      expect(isYoung(referral)).toBe(young);
      expect(tagsOf(referral, words).includes(words.answers.young)).toBe(young);
    }),
    runs(100),
  );
});

describe('how a referral came', () => {
  const opening = {
    kind: 'referral',
    replyKey: '',
    signKey: '',
    language: 'cy',
    at: 1_795_500_000,
    comesBack: true,
    body: exampleReferral,
    attachments: [],
  } as const;
  const taken = { by: 'someone', how: 'phone', keyringHash: '', signature: '' } as const;
  const text = words.answers.came;

  test('is told by journey, language, the writer’s clock and whether an answer can be left', () => {
    const lines = cameLines({ ...opening, attachments: [] }, null, words);
    expect(lines.map(({ label, value }) => [label, value])).toEqual([
      [text.journey, words.answers.journeys.self],
      [text.language, text.languages.cy],
      [text.written, 'Tuesday 24/11, 06:00'],
      [text.comesBack, text.comesBacks.yes],
    ]);
  });

  test('names whoever took it down only where that is proven', () => {
    const last = (takenBy: TakenBy) => cameLines({ ...opening, attachments: [], taken }, takenBy, words).at(-1);
    expect(last({ name: 'Mair Example' })?.value).toBe('By Mair Example, on the phone');
    expect(last('unproven')?.value).toBe('By a member of the team, on the phone. Who it was is not proven.');
    expect(last(null)?.value).toBe(last('unproven')?.value);
    expect(JSON.stringify(last('unproven'))).not.toContain(taken.by);
  });
});

test.each([
  ['en', pro],
  ['cy', proCy],
] as const)(
  'a sign of danger is told at the desk in the words that were ticked, and says no more: %s',
  (language, form) => {
    const { answers, cases } = deskWordsIn[language];
    const ticked = form.indicators.options;
    const low = Object.entries(ticked).map(([key, text]) => [key, `${text.charAt(0).toLowerCase()}${text.slice(1)}`]);
    expect(answers.risk.indicator).toEqual(ticked);
    expect(cases.indicators).toEqual(Object.fromEntries(low));
  },
);
