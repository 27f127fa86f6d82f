import { describe, expect, test } from 'vitest';
import { syllablesIn } from './syllables.ts';

/** Counted by hand from how a dictionary divides them. */
const counted: Record<number, string> = {
  1: 'the you hurt scared called asked used makes leave phone safe one time whole eyes wives tried friends strength years spied',
  2: 'abuse people someone something police leaving listen wanted ended places houses voices changes table money worried mobile spying playing',
  3: 'somebody another dangerous family however together remember counselling violence benefits usual idea carefully',
  4: 'information community generally conversation situation intimidate security experience material usually',
  5: 'university accommodation organisation immediately communication',
  7: 'confidentiality',
};

describe('counting syllables', () => {
  test.each(Object.entries(counted))('of %s', (count, words) => {
    expect(words.split(' ').filter((word) => syllablesIn(word) !== Number(count))).toEqual([]);
  });
});
