import type { Language } from '#shared/contract/wire.ts';
import { answers as answersCy } from '#site/content/cy/answers.ts';
import { cases as casesCy } from '#site/content/cy/cases.ts';
import { desk as deskCy } from '#site/content/cy/desk.ts';
import { reaching as reachingCy } from '#site/content/cy/reaching.ts';
import { answers } from '#site/content/en/answers.ts';
import { cases } from '#site/content/en/cases.ts';
import { desk } from '#site/content/en/desk.ts';
import { reaching } from '#site/content/en/reaching.ts';
import type { DeskWords } from '#site/duty/words.ts';

/** The desk's words by language. */
export const deskWordsIn: Record<Language, DeskWords> = {
  en: { ...desk, answers, reaching, cases },
  cy: { ...deskCy, answers: answersCy, reaching: reachingCy, cases: casesCy },
};
