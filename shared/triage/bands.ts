import type { Band, Case } from '#shared/contract/case.ts';
import type { Circumstances } from '#shared/contract/circumstances.ts';
import type { Indicator, Referral } from '#shared/contract/referral.ts';

/** Who said what is known: the person, an agency, or whoever wrote in about them. */
export type Source = 'self' | 'agency' | 'writer';

/** Why somebody stands where they stand, to be said in words at the desk. `by` is who said it. */
export type Reason =
  | { is: 'danger-now'; by: Source }
  | { is: 'danger-unsure'; by: Source }
  | { is: 'cluster' }
  | { is: 'indicator'; indicator: Indicator }
  | { is: 'tool-high'; tool: string }
  | { is: 'tool-medium'; tool: string }
  | { is: 'kind'; kind: 'physical' | 'sexual' | 'stalking' | 'threats' | 'forced-marriage'; by: Source }
  | { is: 'lives-with' }
  | { is: 'tracks' }
  | { is: 'property' }
  | { is: 'repeat' | 'maybe-repeat'; times: number }
  | { is: 'young' }
  | { is: 'agency-no-consent' }
  | { is: 'unknown' }
  | { is: 'advice' }
  | { is: 'past'; by: Source }
  | { is: 'judged'; band: Band };

/**
 * How many referrals within twelve months came before: of the same person, as a worker said; and of who may be the same, as
 * names and numbers are alike. Both raise the band, as unknown is not low, and only the first is told as a fact.
 */
export type Earlier = { confirmed: number; likely: number };

export type Placed = { band: Band; reasons: Reason[] };

/** The most pressing first. */
export const bands: readonly Band[] = ['now', 'today', 'two-days', 'other'];

/** True where the first is more pressing than the second. */
export function isAbove(one: Band, other: Band): boolean {
  return bands.indexOf(one) < bands.indexOf(other);
}

/**
 * The band that what is known puts somebody into, and every reason for it, the most pressing first. It is the worst of
 * immediate danger, critical indicators, a supplied tool's result and what repeats; never a score. Unknown is not low: only
 * answers that say so put somebody into 'other' (domain 2.6).
 */
export function placeOf(referral: Referral, earlier: Earlier): Placed {
  const weighed = weigh(referral, earlier).sort((one, other) => bands.indexOf(one.band) - bands.indexOf(other.band));
  const band = weighed[0]?.band ?? unsaid(referral);
  const reasons = weighed.map(({ reason }) => reason);
  return { band, reasons: reasons.length > 0 ? reasons : [quietReason(referral)] };
}

/**
 * The band in force: what the newest judgement says, beside what is known. Judgement raises freely; below what is known it
 * counts only with its reason, which the contract of a lowering asks for (`needsReason`).
 */
export function bandInForce(placed: Placed, { judgements }: Pick<Case, 'judgements'>): Placed {
  const newest = judgements.at(-1);
  if (!newest || newest.band === placed.band) return placed;
  if (isAbove(placed.band, newest.band) && newest.reason === undefined) return placed;
  return { band: newest.band, reasons: [{ is: 'judged', band: newest.band }, ...placed.reasons] };
}

/** Whether putting somebody from one band into another has to be explained. */
export function needsReason(from: Band, to: Band): boolean {
  return isAbove(from, to);
}

type Weighed = { band: Band; reason: Reason };

function weigh(referral: Referral, { confirmed, likely }: Earlier): Weighed[] {
  if (referral.journey === 'question' || referral.journey === 'consultation') return [];
  const { circumstances } = referral;
  const weighed = byCircumstances(circumstances, sourceOf(referral));
  if (confirmed > 0) weighed.push({ band: 'today', reason: { is: 'repeat', times: confirmed } });
  if (likely > 0) weighed.push({ band: 'today', reason: { is: 'maybe-repeat', times: likely } });
  const age = referral.journey === 'self' ? referral.age : referral.person.age;
  if (age === '16-17') weighed.push({ band: 'today', reason: { is: 'young' } });
  if (referral.journey === 'professional') {
    weighed.push(...byIndicators(referral.indicators ?? []));
    const { risk, consent } = referral;
    if (risk?.judgement === 'high') weighed.push({ band: 'today', reason: { is: 'tool-high', tool: risk.tool } });
    if (risk?.judgement === 'medium')
      weighed.push({ band: 'two-days', reason: { is: 'tool-medium', tool: risk.tool } });
    if (consent.agrees === 'no') weighed.push({ band: 'today', reason: { is: 'agency-no-consent' } });
  }
  return weighed;
}

function sourceOf({ journey }: Referral): Source {
  if (journey === 'friend') return 'writer';
  return journey === 'professional' ? 'agency' : 'self';
}

function byCircumstances({ danger, kinds = [], livesWith, property, tracks }: Circumstances, by: Source): Weighed[] {
  const weighed: Weighed[] = [];
  if (danger === 'yes') weighed.push({ band: 'now', reason: { is: 'danger-now', by } });
  if (danger === 'unsure') weighed.push({ band: 'today', reason: { is: 'danger-unsure', by } });
  for (const kind of ['physical', 'sexual', 'stalking', 'threats', 'forced-marriage'] as const) {
    if (kinds.includes(kind)) weighed.push({ band: 'today', reason: { is: 'kind', kind, by } });
  }
  if (livesWith === 'yes' || livesWith === 'sometimes')
    weighed.push({ band: 'two-days', reason: { is: 'lives-with' } });
  if (tracks === 'yes') weighed.push({ band: 'two-days', reason: { is: 'tracks' } });
  if (property === 'yes') weighed.push({ band: 'two-days', reason: { is: 'property' } });
  return weighed;
}

/** Each critical indicator is looked at today; a believed threat to kill, a weapon, strangling or the cluster, now. */
function byIndicators(indicators: Indicator[]): Weighed[] {
  const pressing: Indicator[] = ['strangulation', 'threats-to-kill', 'weapons', 'suicide', 'child-threats'];
  const weighed = indicators.map(
    (indicator): Weighed => ({
      band: pressing.includes(indicator) ? 'now' : 'today',
      reason: { is: 'indicator', indicator },
    }),
  );
  const has = (...some: Indicator[]) => some.some((one) => indicators.includes(one));
  if (has('separation') && has('stalking', 'very-frightened') && has('injury', 'sexual')) {
    weighed.push({ band: 'now', reason: { is: 'cluster' } });
  }
  return weighed;
}

/** Where nothing presses: advice can wait; so can what was said to be past and without danger; anything else is unknown. */
function unsaid(referral: Referral): Band {
  return quietReason(referral).is === 'unknown' ? 'two-days' : 'other';
}

function quietReason(referral: Referral): Extract<Reason, { is: 'advice' | 'past' | 'unknown' }> {
  if (referral.journey === 'question' || referral.journey === 'consultation') return { is: 'advice' };
  const { danger, kinds } = referral.circumstances;
  const isPast = danger === 'no' && kinds?.length === 1 && kinds[0] === 'past';
  return isPast ? { is: 'past', by: sourceOf(referral) } : { is: 'unknown' };
}
