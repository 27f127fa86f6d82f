import { shopping as welsh } from '#site/content/cy/shopping.ts';
import { shopping as english } from '#site/content/en/shopping.ts';
import { formsOf, plain, plainWords, withinOne } from './spelling.ts';

/** What a text names: the items' numbers, each once and in order, and what in it is no item, as it was typed. */
export type ReadList = { items: number[]; unknown: string[] };

/** Words of the longest item. */
const mostWords = 6;
/** More than anybody types for eight items. */
const mostRead = 80;

/** How much worse than an item that is spelt right and stands by itself. */
const cost = { misspelt: 1, acrossComma: 2, unknown: 20 } as const;

type Word = { plain: string; typed: string; chunk: number };
type Found = { item: number; misspelt: boolean };
type Part = { from: number; item: number | null };

/**
 * Reads a shopping list as people type it: in any order, in English or Welsh, with or without commas and line breaks, one
 * or many of a thing, and up to one letter wrong in each item. Words are cut into items so that as few as can be are left.
 */
export function readList(text: string): ReadList {
  const words = wordsOf(text).slice(0, mostRead);
  const best: { cost: number; part: Part | null }[] = [{ cost: 0, part: null }];
  for (let to = 1; to <= words.length; to++) {
    let chosen = { cost: (best[to - 1]?.cost ?? 0) + cost.unknown, part: { from: to - 1, item: null } as Part };
    for (let from = Math.max(0, to - mostWords); from < to; from++) {
      const found = findItem(words.slice(from, to).map((word) => word.plain));
      if (!found) continue;
      const across = words[from]?.chunk === words[to - 1]?.chunk ? 0 : cost.acrossComma;
      const total = (best[from]?.cost ?? 0) + across + (found.misspelt ? cost.misspelt : 0);
      if (total < chosen.cost) chosen = { cost: total, part: { from, item: found.item } };
    }
    best.push(chosen);
  }
  return partsOf(
    words,
    best.map(({ part }) => part),
  );
}

function partsOf(words: Word[], parts: (Part | null)[]): ReadList {
  const items = new Set<number>();
  const unknown: Word[] = [];
  for (let to = words.length; to > 0; ) {
    const part = parts[to];
    if (!part) break;
    if (part.item !== null) items.add(part.item);
    else unknown.unshift(...words.slice(part.from, to));
    to = part.from;
  }
  const sorted = [...items].sort((one, other) => one - other);
  const chunks = [...Map.groupBy(unknown, ({ chunk }) => chunk).values()];
  return { items: sorted, unknown: chunks.map((chunk) => chunk.map(({ typed }) => typed).join(' ')) };
}

function wordsOf(text: string): Word[] {
  return text.split(/[,;.\n\r\t•*]+/).flatMap((part, chunk) =>
    part
      .split(/\s+/)
      .flatMap((typed) => plainWords(typed).map((word, at) => ({ plain: word, typed: at === 0 ? typed : '', chunk })))
      .map((word) => ({ ...word, typed: word.typed.trim() })),
  );
}

const meanings = [...english, ...welsh].map((item, at) => ({ item: at % english.length, forms: formsOf(plain(item)) }));
const exact = new Map(meanings.flatMap(({ item, forms }) => forms.map((form) => [form, item] as const)));

function findItem(words: string[]): Found | null {
  const typed = formsOf(words.join(' '));
  for (const form of typed) {
    const item = exact.get(form);
    if (item !== undefined) return { item, misspelt: false };
  }
  const near = meanings.find(({ forms }) => forms.some((form) => typed.some((text) => withinOne(text, form))));
  return near ? { item: near.item, misspelt: true } : null;
}
