import type { Door } from '#site/write/forms.ts';
import type { Bundle } from './asked.ts';
import { friend as friendCy } from './cy/friend.ts';
import { pro as proCy } from './cy/pro.ts';
import { question as questionCy } from './cy/question.ts';
import { theirs as theirsCy } from './cy/theirs.ts';
import { they as theyCy } from './cy/they.ts';
import { you as youCy } from './cy/you.ts';
import { yours as yoursCy } from './cy/yours.ts';
import { friend } from './en/friend.ts';
import { pro } from './en/pro.ts';
import { question } from './en/question.ts';
import { theirs } from './en/theirs.ts';
import { they } from './en/they.ts';
import { you } from './en/you.ts';
import { yours } from './en/yours.ts';
import type { Language } from './languages.ts';

/** Every question of every journey, in every language. */
export const asking = {
  en: { friend, pro, question, theirs, they, you, yours },
  cy: {
    friend: friendCy,
    pro: proCy,
    question: questionCy,
    theirs: theirsCy,
    they: theyCy,
    you: youCy,
    yours: yoursCy,
  },
} satisfies Record<Language, Record<string, Bundle>>;
export type BundleName = keyof (typeof asking)['en'];

/** Which questions each door leads to; the others' words are not loaded there. */
const behind: Record<Door, readonly BundleName[]> = {
  write: ['you', 'yours', 'question'],
  pass: ['friend', 'they', 'theirs', 'you', 'question'],
  job: ['pro', 'they', 'theirs'],
};

export function bundlesFor(door: Door, language: Language): Record<string, Bundle> {
  return Object.fromEntries(behind[door].map((name) => [name, asking[language][name]]));
}
