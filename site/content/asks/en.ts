import { friend } from '#site/content/en/friend.ts';
import { pro } from '#site/content/en/pro.ts';
import { question } from '#site/content/en/question.ts';
import { taken } from '#site/content/en/taken.ts';
import { theirs } from '#site/content/en/theirs.ts';
import { they } from '#site/content/en/they.ts';
import { you } from '#site/content/en/you.ts';
import { yours } from '#site/content/en/yours.ts';

/** Every question of every journey. */
export const asks = { friend, pro, question, taken, theirs, they, you, yours };
