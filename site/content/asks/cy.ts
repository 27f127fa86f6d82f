import { friend } from '#site/content/cy/friend.ts';
import { pro } from '#site/content/cy/pro.ts';
import { question } from '#site/content/cy/question.ts';
import { taken } from '#site/content/cy/taken.ts';
import { theirs } from '#site/content/cy/theirs.ts';
import { they } from '#site/content/cy/they.ts';
import { you } from '#site/content/cy/you.ts';
import { yours } from '#site/content/cy/yours.ts';

/** Every question of every journey. */
export const asks = { friend, pro, question, taken, theirs, they, you, yours };
