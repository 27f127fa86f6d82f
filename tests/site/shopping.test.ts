import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemsInAll } from '#shared/crypto/return-code.ts';
import { shopping as welsh } from '#site/content/cy/shopping.ts';
import { shopping as english } from '#site/content/en/shopping.ts';
import { readList } from '#site/list/read-list.ts';
import { formsOf, plain, withinOne } from '#site/list/spelling.ts';
import { runs } from '#tests/counts.ts';

type Form = { item: number; text: string };
type Lists = { english: readonly string[]; welsh: readonly string[] };

function allForms(lists: Lists): Form[] {
  const of = (items: readonly string[]) =>
    items.flatMap((name, item) => formsOf(plain(name)).map((text) => ({ item, text })));
  return [...of(lists.english), ...of(lists.welsh)];
}

/** The text with up to two letters left out, in every way. Two texts within two edits share at least one of these. */
function shortened(text: string): Set<string> {
  const without = (from: string) => Array.from(from, (_, at) => from.slice(0, at) + from.slice(at + 1));
  const one = without(text);
  return new Set([text, ...one, ...one.flatMap(without)]);
}

/** Edits from one text to another, where two letters that change places count as one (optimal string alignment). */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let at = 1; at <= other.length; at++) {
      const changed = (last[at - 1] ?? 0) + (one[row - 1] === other[at - 1] ? 0 : 1);
      const swapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      next.push(
        Math.min((last[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, changed, swapped ? (before[at - 2] ?? 0) + 1 : 99),
      );
    }
    before = last;
    last = next;
  }
  return last[other.length] ?? 0;
}

/** Pairs of different items that two edits or fewer lie between, in any form and either language. */
function tooNear(lists: Lists): string[] {
  const seen = new Map<string, Form[]>();
  const near = new Set<string>();
  for (const form of allForms(lists)) {
    for (const short of shortened(form.text)) {
      const others = seen.get(short) ?? [];
      for (const { item, text } of others) {
        if (item !== form.item && distance(text, form.text) <= 2) near.add(`${text} / ${form.text}`);
      }
      seen.set(short, [...others, form]);
    }
  }
  return [...near];
}

/** Items that are also two others, one after the other: then a list without commas could be read in two ways. */
function twoInOne(lists: Lists): string[] {
  const texts = new Map(allForms(lists).map(({ text, item }) => [text, item]));
  return [...texts.keys()].filter((text) => {
    const words = text.split(' ');
    const cuts = words.slice(1).map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')]);
    return cuts.some((parts) => parts.every((part) => texts.has(part)));
  });
}

describe('the list that codes are drawn from', () => {
  test('has 1,024 items in each language, none with a comma in it', () => {
    for (const items of [english, welsh]) {
      expect(new Set(items).size).toBe(itemsInAll);
      expect(items.filter((item) => /[,\n]|^\s|\s$|^$/.test(item))).toEqual([]);
    }
  });

  test('has no two items within two letters of each other, one or many, in English or Welsh or between them', () => {
    expect(tooNear({ english, welsh })).toEqual([]);
    const near = { english: ['red apples', 'tinned peas'], welsh: ['tinned pear', 'sanau du'] };
    expect(tooNear(near)).toEqual(['tinned peas / tinned pear', 'tinned pea / tinned pear']);
  });

  test('has no item that could be read as two', () => {
    expect(twoInOne({ english, welsh })).toEqual([]);
    expect(twoInOne({ english: ['butter', 'peanuts', 'peanut butter'], welsh: [] })).toEqual(['peanut butter']);
  });
});

describe('a list as it is typed', () => {
  const code = [3, 77, 256, 300, 511, 700, 900, 1023];
  const of = (items: readonly string[]) => code.map((item) => items[item] ?? '');

  test('is the same code in any order, case and spacing, with commas or without, in English or Welsh', () => {
    const written = of(english);
    const ways = [
      written.join(', '),
      written.join('\n'),
      written.toReversed().join('  ').toUpperCase(),
      of(welsh).join(' '),
      of(welsh).join(' , ').normalize('NFD'),
      [...of(english).slice(0, 4), ...of(welsh).slice(4)].join(';'),
      written.map((item) => item.replace(' ', ', ')).join(', '),
      written.map((item) => `• ${item}`).join('\n'),
    ];
    for (const way of ways) expect(readList(way), way).toEqual({ items: code, unknown: [] });
  });

  test('forgives one or many, and accents and marks that were left out', () => {
    const named = (text: string) => readList(text).items.map((item) => english[item]);
    expect(named('baked bean, egg, carrot, strawberry jams, blackberrys')).toEqual(
      expect.arrayContaining(['baked beans', 'eggs', 'carrots', 'strawberry jam', 'blackberries']),
    );
    expect(named('wy, moronen, pin afal, pate eog')).toEqual(['eggs', 'carrots', 'pineapple', 'salmon pâté']);
  });

  test('forgives one letter in each item, wherever it is wrong, missing, too many or in its neighbour’s place', () => {
    const item = fc.nat(itemsInAll - 1);
    const letter = fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz'));
    const slip = fc.record({ item, list: fc.constantFrom(english, welsh), at: fc.nat(40), letter, how: fc.nat(3) });
    fc.assert(
      fc.property(slip, ({ item, list, at, letter, how }) => {
        const name = plain(list[item] ?? '');
        const place = at % name.length;
        if (name[place] === ' ' || name[place + 1] === ' ') return;
        const ways = [
          name.slice(0, place) + letter + name.slice(place + 1),
          name.slice(0, place) + name.slice(place + 1),
          name.slice(0, place) + letter + name.slice(place),
          name.slice(0, place) + (name[place + 1] ?? '') + name[place] + name.slice(place + 2),
        ];
        expect(readList(ways[how] ?? ''), ways[how]).toEqual({ items: [item], unknown: [] });
      }),
      runs(400),
    );
  });

  test('two letters wrong are no item, and what is none is named as it was typed', () => {
    expect(readList('milk, Tinnd tmatoes, a new car, eggs')).toMatchObject({ unknown: ['Tinnd tmatoes', 'a new car'] });
    expect(readList('')).toEqual({ items: [], unknown: [] });
    expect(readList('!!! 🦋 …')).toEqual({ items: [], unknown: [] });
    expect(readList('x '.repeat(5000)).unknown).toHaveLength(1);
  });

  test('one letter between two texts is told from none and from two', () => {
    expect(['milk', 'mlik', 'mil', 'milks', 'silk'].map((text) => withinOne('milk', text))).not.toContain(false);
    expect(['mkil', 'mi', 'milkss', 'silt', ''].map((text) => withinOne('milk', text))).not.toContain(true);
  });
});
