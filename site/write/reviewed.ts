import { type Draft, filesIn, rowsIn, textsIn } from './draft.ts';
import type { Field } from './fields.ts';
import { allAsked, type Form } from './referring.ts';
import { labelOf, optionText, type Room, wordsFor } from './room.ts';
import { meant } from './typed.ts';
import { dayInWords, rowsInWords } from './words.ts';

/** One answer before sending. `texts` are lines; they say what will be sent, not what was typed. */
export type Reviewed = { page: string; id: string; label: string; texts: string[] };

/** Answers that belong together, under a heading where parts have to be told apart. */
export type ReviewedPart = { heading: string | null; answers: Reviewed[] };

/** The same in its parts; one alone where none have to be told apart. */
export function reviewedParts(form: Form, draft: Draft, room: Pick<Room, 'ask' | 'words'>): ReviewedPart[] {
  const parts: ReviewedPart[] = [{ heading: null, answers: [] }];
  const begins = new Map(form.pages.map(({ name, part }) => [name, part]));
  for (const answer of reviewed(form, draft, room)) {
    const part = begins.get(answer.page);
    const heading = part === undefined ? parts.at(-1)?.heading : wordsFor(room, part).ask;
    if (heading !== parts.at(-1)?.heading) parts.push({ heading: heading ?? null, answers: [] });
    parts.at(-1)?.answers.push(answer);
  }
  return parts.filter(({ answers }) => answers.length > 0);
}

/** Every answer that will be sent, in the order it was asked, and what it means that some were left empty. */
export function reviewed(form: Form, draft: Draft, room: Pick<Room, 'ask' | 'words'>): Reviewed[] {
  return allAsked(form, draft).flatMap(({ page, field, id }) => {
    const texts = textsOf(field, draft, room);
    const { none } = wordsFor(room, field.words);
    if (texts.length === 0 && none === undefined) return [];
    const label = labelOf(room, field.words);
    return [{ page: page.name, id, label, texts: texts.length > 0 ? texts : [none ?? ''] }];
  });
}

function textsOf(field: Field, draft: Draft, room: Pick<Room, 'ask' | 'words'>): string[] {
  const value = draft[field.at];
  const inWords = (option: string) => optionText(room, field.words, option);
  switch (field.kind) {
    case 'times':
      return rowsInWords(rowsIn(value), room.words);
    case 'ticks':
      return (field.options ?? []).filter((option) => textsIn(value).includes(option)).map(inWords);
    case 'agree':
      return value === true ? [room.words.ticked] : [];
    case 'flag':
      return [inWords(value === 'yes' ? 'yes' : 'no')];
    case 'choice':
      return typeof value === 'string' && value !== '' ? [inWords(value)] : [];
    case 'files':
      return filesIn(value).map(({ name }) => name);
    case 'day':
      return textsIn(value).join('').trim() === '' ? [] : [dayInWords(String(meant(field, draft)))];
    default:
      return lineOf(meant(field, draft));
  }
}

/** An area is shown as what is sent of it. */
function lineOf(value: unknown): string[] {
  const line = typeof value === 'object' && value !== null ? Object.values(value)[1] : value;
  return line === undefined || line === '' ? [] : [String(line)];
}
