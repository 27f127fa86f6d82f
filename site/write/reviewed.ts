import type { FormWords } from '#site/content/en/form.ts';
import { type Draft, oneLine, plainNumber } from './answers.ts';
import { readArea } from './area.ts';
import { type Question, questionsFor } from './steps.ts';
import { rowsInWords } from './words.ts';

/** One answer before sending. `texts` are lines; they say what will be sent, not what was typed. */
export type Reviewed = { question: Question; label: string; texts: string[] };

/** Every answer that will be sent, in the order it was asked. */
export function reviewed(draft: Draft, words: FormWords): Reviewed[] {
  return questionsFor(draft).flatMap((question) =>
    linesFor(question, draft, words).map(([label, ...texts]) => ({ question, label, texts })),
  );
}

function linesFor(question: Question, draft: Draft, words: FormWords): [label: string, ...texts: string[]][] {
  const { method } = draft;
  switch (question) {
    case 'name':
      return [[words.name.label, oneLine(draft.name)]];
    case 'age':
      return [[words.age.label, draft.age && words.age.choices[draft.age]]];
    case 'area':
      return [[words.area.label, areaInWords(draft.area)]];
    case 'method':
      return [[words.method.label, method && words.method.choices[method]]];
    case 'reach':
      if (method === '' || method === 'none') return [];
      return [
        [
          words.reach.labels[method],
          method === 'email' ? oneLine(draft.address) : plainNumber(draft.number),
          ...(draft.onlyMe ? [words.reach.onlyMe] : []),
        ],
      ];
    case 'safe':
      return [[words.safe.label, ...orElse(rowsInWords(draft.safe, words), words.safe.any)]];
    case 'never':
      return [[words.never.label, ...orElse(rowsInWords(draft.never, words), words.never.none)]];
    case 'messages':
      return [
        [words.messages.voicemailLabel, draft.voicemail ? words.messages.yes : words.messages.no],
        [words.messages.textLabel, draft.text ? words.messages.yes : words.messages.no],
      ];
    case 'introduction':
      return [[words.introduction.label, oneLine(draft.introduction) || words.introduction.none]];
    case 'story':
      return [[words.story.label, draft.story.trim() || words.story.none]];
  }
}

function areaInWords(text: string): string {
  const area = readArea(oneLine(text));
  return area.by === 'outward' ? area.outward : oneLine(text);
}

function orElse(texts: string[], otherwise: string): string[] {
  return texts.length > 0 ? texts : [otherwise];
}
