import { tidy } from '#shared/contract/text.ts';
import { readArea } from './area.ts';
import { type Draft, rowsIn, textsIn, type Value } from './draft.ts';
import type { Field } from './fields.ts';
import { timesOf } from './times.ts';

/**
 * What an answer means as the contract has it; undefined where it was left out. What can't be meant is handed on as it is,
 * for the contract to refuse.
 */
export function meant(field: Field, draft: Draft): unknown {
  const value = draft[field.at];
  switch (field.kind) {
    case 'times':
      return timesOf(rowsIn(value));
    case 'ticks':
      return some(field.options?.filter((option) => textsIn(value).includes(option)) ?? []);
    case 'agree':
      return value === true ? true : undefined;
    case 'flag':
      return value === 'yes';
    case 'day':
      return dayOf(textsIn(value));
    case 'files':
      return undefined;
    case 'story':
      return visible(tidy(text(value)));
    default:
      return wordsOf(field, text(value));
  }
}

/** A number as the contract takes it. Copied ones carry odd spaces, dashes and marks that can't be seen. */
function plainNumber(typed: string): string {
  return oneLine(typed.normalize('NFKC'))
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\p{Pd}/gu, '-')
    .replaceAll(/\p{Zs}+/gu, ' ')
    .trim();
}

/** A line without what can't be in one, so that nothing unseen stands in the way. */
export function oneLine(typed: string): string {
  return visible(tidy(typed).replaceAll(/[\n\t]+/g, ' '));
}

function wordsOf({ kind, means, empty }: Field, typed: string): unknown {
  const line = kind === 'number' ? plainNumber(typed) : oneLine(typed);
  if (line === '') return empty;
  if (kind === 'count') return countOf(line);
  if (kind === 'area') return areaOf(line);
  return means && Object.hasOwn(means, line) ? means[line] : line;
}

/** Digits of any script as a number; anything else stays what it is, and is refused. */
function countOf(line: string): unknown {
  const digits = line.normalize('NFKC');
  return /^[0-9]{1,4}$/.test(digits) ? Number(digits) : line;
}

function areaOf(line: string): unknown {
  const area = readArea(line);
  return area.by === 'outward' ? { by: area.by, outward: area.outward } : area;
}

/** `2026-11-24` of day, month and year as they were typed. */
function dayOf(boxes: readonly string[]): string | undefined {
  const [day = '', month = '', year = ''] = boxes.map((box) => oneLine(box).normalize('NFKC'));
  if (day + month + year === '') return undefined;
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}

function text(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}

function some<One>(list: readonly One[]): readonly One[] | undefined {
  return list.length > 0 ? list : undefined;
}

/** Text of which nothing can be seen is no text. */
function visible(typed: string): string {
  return /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(typed) ? typed.trim() : '';
}
