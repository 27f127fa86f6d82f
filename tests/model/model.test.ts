import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { tell } from '#tests/figures.ts';
import { earlierStayOpen, nobodyLeaves, removedGetKey } from '#tests/model/broken.ts';
import { foundRealCharity, type Variant } from '#tests/model/charity.ts';
import { anyCommands, kinds, newcomers, type Tally } from '#tests/model/commands.ts';
import { limitMs, most, seed } from '#tests/model/counts.ts';
import { insistOnReading } from '#tests/model/holds.ts';

beforeAll(sodiumReady);

const timeout = limitMs;

/** Any order of what a team can do, in a charity of its own; at the end everybody tries to open everything. */
function anyLife(variant: Variant, tally: Tally) {
  return fc.asyncProperty(fc.nat(3), anyCommands(tally, most.commands), async (people, commands) => {
    const { model, real } = await foundRealCharity(variant);
    await using _ = real;
    await fc.asyncModelRun(() => ({ model, real }), newcomers(people, tally));
    await fc.asyncModelRun(() => ({ model, real }), commands);
    await insistOnReading(model, real);
  });
}

test('whoever belongs opens everything that is kept, and whoever left nothing that was sealed later', {
  timeout,
}, async () => {
  tell('model', 'SIDEGATE_SEED', seed);
  const ran = new Map(kinds.map((name) => [name, 0]));
  const tally = (name: string) => void ran.set(name, (ran.get(name) ?? 0) + 1);
  // Shrinking stops in time for what was found to be said; its message holds the seed and the commands.
  const interruptAfterTimeLimit = timeout - 20_000;
  const options = { interruptAfterTimeLimit, markInterruptAsFailure: true };
  await fc.assert(anyLife({}, tally), { ...options, seed, numRuns: most.runs });
  // A kind that chance left out gets more chances.
  const missing = () => [...ran.values()].includes(0);
  for (let more = 1; missing() && more <= 10; more++) {
    await fc.assert(anyLife({}, tally), { ...options, seed: seed + more, numRuns: 5 });
  }
  for (const [name, times] of ran) tell('model', name, times);
  expect(
    [...ran].filter(([, times]) => times === 0),
    'every kind of command was run',
  ).toEqual([]);
});

test.each([
  ['a removal that leaves earlier epochs open', earlierStayOpen, /sending/],
  ['a removal that seals the new key to whoever is removed', removedGetKey, /the newest key is with the team/],
  ['a removal that takes nobody out', nobodyLeaves, /the signed roster names the team|who leaves holds no claim/],
])('control: %s is noticed', { timeout }, async (_, variant, says) => {
  const tried = await fc.check(
    anyLife(variant, () => {}),
    { seed, numRuns: 200, endOnFailure: true },
  );
  expect(tried.failed).toBe(true);
  expect(String(tried.errorInstance)).toMatch(says);
});
