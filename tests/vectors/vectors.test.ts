import { expect, test } from 'vitest';
import { checkVectors, type Vectors } from './check.ts';
import vectors from './vectors.json' with { type: 'json' };

test('Node comes to the vectors that another route made', async () => {
  const results = await checkVectors(vectors);
  expect(Object.keys(results)).toHaveLength(10);
  expect(Object.entries(results).filter(([, fault]) => fault !== null)).toEqual([]);
});

test('control: a vector with one character changed is noticed', async () => {
  const spoilt = structuredClone(vectors) as Vectors;
  const [opening] = spoilt.openings.list;
  if (opening) opening.sealed = swapLast(opening.sealed);
  spoilt.fingerprint.charityKey = `A${spoilt.fingerprint.charityKey.slice(1)}`;
  const results = await checkVectors(spoilt);
  const faults = Object.entries(results).filter(([, fault]) => fault !== null);
  expect(faults.map(([name]) => name)).toEqual(['fingerprint', 'opening: the shortest']);
});

function swapLast(text: string): string {
  const at = text.length - 10;
  return text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
}
