import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { people } from '#scripts/demo/people.ts';
import { examples } from '#scripts/refer/examples.ts';
import { readReferral } from '#scripts/refer/read-referral.ts';
import { Referral } from '#shared/contract/referral.ts';
import { textsInValue } from '#tests/examples/texts-in.ts';

const script = fileURLToPath(new URL('../../scripts/refer.ts', import.meta.url));
const journeys = ['self', 'friend', 'question', 'professional', 'consultation'] as const;

/** Fields in which somebody says something in their own words. */
const freeFields = new Set([
  'story',
  'introduction',
  'whoElse',
  'proofPhrase',
  'unsafePhrase',
  'how',
  'reason',
  'reasons',
  'childrenNamed',
  'access',
  'interpreterAvoid',
]);

/** Every string of a value, and the field that it is in. */
function stringsIn(value: unknown, field = ''): { field: string; string: string }[] {
  if (typeof value === 'string') return [{ field, string: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsIn(inner, Array.isArray(value) ? field : key));
}

/** The strings that end with a full stop and are not free text, or are free text and do not. */
const misplaced = (value: unknown) =>
  stringsIn(value).filter(({ field, string }) => string.endsWith('.') !== freeFields.has(field));

async function run(...args: string[]): Promise<{ code: number | null; output: string; errors: string }> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await closed, output, errors };
}

describe('an example of each journey', () => {
  test.each(journeys)(
    'is printed, can be sent as it is, and ends free text alone with a full stop: %s',
    async (journey) => {
      const { code, output } = await run('--example', journey);
      expect(code).toBe(0);
      const example: unknown = JSON.parse(output);
      expect(readReferral(output)).toEqual(example);
      expect(example).toMatchObject({ journey });
      expect(misplaced(example)).toEqual([]);
    },
  );

  test('control: a name with a full stop and a story without one are found', () => {
    const wrong = { ...examples.self, name: 'Robin E.', story: 'No end' };
    expect(misplaced(wrong).map(({ field }) => field)).toEqual(['name', 'story']);
  });

  test('an unknown one names those there are', async () => {
    const { code, errors } = await run('--example', 'everybody');
    expect(code).toBe(1);
    for (const journey of journeys) expect(errors).toContain(journey);
  });
});

describe('a referral that is not right is refused by the name of its field', () => {
  const { self, friend, professional } = examples;
  test.each([
    ['name', { ...self, name: '' }],
    ['age', { ...self, age: 'under-16' }],
    ['contact.routes.0.number', { ...self, contact: { ...self.contact, routes: [{ ...route(), number: '12' }] } }],
    [
      'contact.routes.0.safe.0.to',
      { ...self, contact: { ...self.contact, routes: [{ ...route(), safe: [{ ...day, to: '25:00' }] }] } },
    ],
    ['circumstances.refuges', { ...self, circumstances: { refuges: 'yes' } }],
    ['agrees', { ...friend, agrees: false }],
    ['person.contact', { ...friend, person: { name: 'Robin Example' } }],
    ['person.contact', { ...professional, person: { name: 'Robin Example' } }],
    ['consent.reason', { ...professional, consent: { agrees: 'no', ground: 'child' } }],
    ['journey', { ...self, journey: 'under-16' }],
    ['surname', { ...self, surname: 'Example' }],
    ['not JSON', undefined],
    ['shape', null],
  ])('%s', (field, referral) => {
    expect(() => readReferral(JSON.stringify(referral) ?? '{')).toThrow(field);
  });
});

const day = { days: [2], from: '09:00' };

function route() {
  const { contact } = examples.self;
  if (contact.choice !== 'contact-me') throw new Error('the example can be reached');
  return contact.routes[0];
}

describe('made-up people', () => {
  const everybody = [...people.map(({ referral }) => referral), ...Object.values(examples)];

  test('are of every journey, a dozen, and each is a referral that can be sent', () => {
    expect(people).toHaveLength(12);
    expect(new Set(people.map(({ referral }) => referral.journey))).toEqual(new Set(journeys));
    for (const referral of everybody) expect(Referral.parse(referral)).toEqual(referral);
  });

  test('have numbers and addresses that are nobody’s', () => {
    const typed = everybody.flatMap((referral) => textsInValue(Referral, referral)).map(({ text }) => text);
    const numbers = typed.flatMap((text) => text.match(/\b0[0-9 ]{8,}/g) ?? []).map((number) => number.trim());
    expect(numbers.length).toBeGreaterThan(12);
    expect(numbers.filter((number) => !/^(?:07700 900|01632 960)\d{3}$/.test(number))).toEqual([]);
    const addresses = typed.filter((text) => text.includes('@'));
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((address) => !address.endsWith('example.org'))).toEqual([]);
  });
});
