import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Band } from '#shared/contract/case.ts';
import { type Circumstances, Kind } from '#shared/contract/circumstances.ts';
import {
  type Consultation,
  type FriendReferral,
  Indicator,
  type ProfessionalReferral,
  type SelfReferral,
} from '#shared/contract/referral.ts';
import { bandInForce, isAbove, needsReason, placeOf } from '#shared/triage/bands.ts';
import { exampleReferral } from '#tests/examples/referral.ts';

const self = (circumstances: Circumstances, more: Partial<SelfReferral> = {}): SelfReferral => ({
  ...exampleReferral,
  ...more,
  circumstances,
});
const agency = { agency: 'Example Health', name: 'Sam Example', role: 'nurse', email: 'sam@example.org' };
const professional = (more: Partial<ProfessionalReferral> = {}): ProfessionalReferral => ({
  journey: 'professional',
  form: 'answered',
  professional: agency,
  consent: { agrees: 'yes', obtainedBy: 'Sam Example', on: '2026-11-20' },
  person: { name: 'Robin Example', contact: exampleReferral.contact },
  circumstances: {},
  story: '',
  ...more,
});
const maybe = (likely: number) => ({ confirmed: 0, likely });
const consultation: Consultation = { journey: 'consultation', professional: agency, story: 'What can I do?' };

describe('the band that what is known puts somebody into', () => {
  test.each<[string, Parameters<typeof placeOf>[0], number, Band]>([
    ['nothing answered is unknown, and unknown is not low', self({}), 0, 'two-days'],
    ['in danger now', self({ danger: 'yes' }), 0, 'now'],
    ['not sure about danger', self({ danger: 'unsure' }), 0, 'today'],
    ['no danger now, all else unknown', self({ danger: 'no' }), 0, 'two-days'],
    ['no danger, and all of it past', self({ danger: 'no', kinds: ['past'] }), 0, 'other'],
    ['past, but not said to be without danger', self({ kinds: ['past'] }), 0, 'two-days'],
    ['stalking', self({ danger: 'no', kinds: ['stalking', 'past'] }), 0, 'today'],
    ['written before within a year', self({ danger: 'no', kinds: ['past'] }), 1, 'today'],
    ['16 or 17', self({}, { age: '16-17' }), 0, 'today'],
    ['strangled', professional({ indicators: ['strangulation'] }), 0, 'now'],
    [
      'parted lately, afraid, injured',
      professional({ indicators: ['separation', 'very-frightened', 'injury'] }),
      0,
      'now',
    ],
    ['parted lately', professional({ indicators: ['separation'] }), 0, 'today'],
    ['a tool says high', professional({ risk: { tool: 'Dash', judgement: 'high' } }), 0, 'today'],
    ['a tool says standard', professional({ risk: { tool: 'Dash', judgement: 'standard' } }), 0, 'two-days'],
    [
      'passed on without agreement',
      professional({ consent: { agrees: 'no', ground: 'child', reason: 'A child is hurt.' } }),
      0,
      'today',
    ],
    ['advice for a professional', consultation, 0, 'other'],
  ])('%s', (_, referral, earlier, band) => {
    expect(placeOf(referral, maybe(earlier)).band).toBe(band);
  });

  test('is told with what was answered only, and by whom', () => {
    const reasons = (referral: Parameters<typeof placeOf>[0]) => placeOf(referral, maybe(0)).reasons;
    expect(reasons(self({ danger: 'yes', tracks: 'yes', livesWith: 'no', property: 'unsure' }))).toEqual([
      { is: 'danger-now', by: 'self' },
      { is: 'tracks' },
    ]);
    expect(reasons(self({ livesWith: 'sometimes' }))).toEqual([{ is: 'lives-with' }]);
    expect(reasons(self({ property: 'yes' }))).toEqual([{ is: 'property' }]);
    expect(reasons(professional({ circumstances: { kinds: ['threats'] } }))).toEqual([
      { is: 'kind', kind: 'threats', by: 'agency' },
    ]);
    const friend: FriendReferral = {
      journey: 'friend',
      friend: { relation: 'neighbour', contact: { choice: 'come-back' } },
      person: { name: 'Robin Example', contact: { choice: 'come-back' } },
      agrees: true,
      circumstances: { danger: 'unsure' },
      story: '',
    };
    expect(reasons(friend)).toEqual([{ is: 'danger-unsure', by: 'writer' }]);
    expect(reasons({ ...friend, circumstances: { danger: 'no', kinds: ['past'] } })).toEqual([
      { is: 'past', by: 'writer' },
    ]);
  });

  test('is never without its reasons', () => {
    expect(placeOf(self({}), maybe(0)).reasons).toEqual([{ is: 'unknown' }]);
    expect(placeOf(professional({ indicators: ['stalking', 'weapons'] }), { confirmed: 2, likely: 1 }).reasons).toEqual(
      [
        { is: 'indicator', indicator: 'weapons' },
        { is: 'repeat', times: 2 },
        { is: 'maybe-repeat', times: 1 },
        { is: 'indicator', indicator: 'stalking' },
      ],
    );
  });
});

/** Risk answers in the order in which they rise; left out stands between "no" and "not sure". */
const rising = ['no', undefined, 'unsure', 'yes'] as const;
const risingAtHome = ['no', undefined, 'sometimes', 'yes'] as const;

test('raising any risk answer never lowers a band', () => {
  const answers = fc.record({
    danger: fc.nat(3),
    property: fc.nat(3),
    tracks: fc.nat(3),
    livesWith: fc.nat(3),
    kinds: fc.subarray(Kind.options.filter((kind) => kind !== 'past')),
    indicators: fc.subarray(Indicator.options),
    judgement: fc.nat(3),
    earlier: fc.nat(3),
  });
  type Answers = typeof answers extends fc.Arbitrary<infer T> ? T : never;
  const judgements = [undefined, 'standard', 'medium', 'high'] as const;
  const band = ({ danger, property, tracks, livesWith, kinds, indicators, judgement, earlier }: Answers) => {
    const given = {
      danger: rising[danger],
      property: rising[property],
      tracks: rising[tracks],
      livesWith: risingAtHome[livesWith],
    };
    const circumstances = Object.fromEntries(Object.entries(given).filter(([, value]) => value)) as Circumstances;
    const level = judgements[judgement];
    return placeOf(
      professional({
        circumstances: kinds.length > 0 ? { ...circumstances, kinds } : circumstances,
        ...(indicators.length > 0 && { indicators }),
        ...(level && { risk: { tool: 'Dash', judgement: level } }),
      }),
      maybe(earlier),
    ).band;
  };
  fc.assert(
    fc.property(answers, answers, (one, other) => {
      const raised: Answers = {
        danger: Math.max(one.danger, other.danger),
        property: Math.max(one.property, other.property),
        tracks: Math.max(one.tracks, other.tracks),
        livesWith: Math.max(one.livesWith, other.livesWith),
        kinds: [...new Set([...one.kinds, ...other.kinds])],
        indicators: [...new Set([...one.indicators, ...other.indicators])],
        judgement: Math.max(one.judgement, other.judgement),
        earlier: Math.max(one.earlier, other.earlier),
      };
      expect(isAbove(band(one), band(raised))).toBe(false);
    }),
  );
});

describe("the worker's judgement", () => {
  const known = placeOf(self({ danger: 'unsure' }), maybe(0));
  const judged = (band: Band, reason?: string) =>
    bandInForce(known, { judgements: [{ id: '', by: '', at: 0, band, ...(reason && { reason }) }] });

  test('raises without a word, and lowers with a reason only', () => {
    expect(judged('now')).toMatchObject({
      band: 'now',
      reasons: [{ is: 'judged', band: 'now' }, { is: 'danger-unsure' }],
    });
    expect(judged('other')).toBe(known);
    expect(judged('other', 'Spoke to her, she has moved.').band).toBe('other');
    expect([needsReason('today', 'now'), needsReason('today', 'other'), needsReason('today', 'today')]).toEqual([
      false,
      true,
      false,
    ]);
  });
});
