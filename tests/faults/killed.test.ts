import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { counts } from '#tests/counts.ts';
import { drawsFor } from '#tests/draws.ts';
import { killAgainAndAgain } from '#tests/faults/killing.ts';
import { type StandingCharity, standingCharity } from '#tests/faults/standing.ts';
import { tell } from '#tests/figures.ts';

const hasty = fileURLToPath(new URL('hasty.ts', import.meta.url));
const second = 1000;
let charity: StandingCharity;

beforeAll(async () => {
  charity = await standingCharity();
});
afterAll(() => charity[Symbol.asyncDispose]());

test(
  'whatever was answered with 201 outlives SIGKILL at any moment, once and whole',
  async () => {
    const order = { dataDir: await charity.copy() };
    const { complaints, ...figures } = await killAgainAndAgain(order, charity.seal, drawsFor('killed'), counts.kills);
    for (const [name, value] of Object.entries(figures)) tell('killed', name, value);
    expect(complaints).toEqual([]);
    expect(figures).toMatchObject({ kills: counts.kills });
    expect(figures.unanswered).toBeGreaterThan(0);
  },
  (60 + 10 * counts.kills) * second,
);

test('control: a server that answers before its commit is caught losing openings', async () => {
  const order = { dataDir: await charity.copy(), program: hasty };
  const { complaints } = await killAgainAndAgain(order, charity.seal, drawsFor('killed, control'), counts.kills);
  expect(complaints.join('\n')).toContain('was said to be stored, and is lost');
});
