import * as z from 'zod/mini';
import { size } from '#shared/contract/sizes.ts';
import { ClockTime, Day, Weekdays } from '#shared/contract/times.ts';
import { bytesBetween, bytesOf, CharityId, MemberId, Seconds } from '#shared/contract/wire.ts';

/** How many of each a rota may have: a year of a large team, and few enough that a desk reckons them in a blink. */
const mostInRota = { weekly: 200, single: 1000, changes: 1000 } as const;

const ShiftId = z.string().check(z.regex(/^[A-Za-z0-9_-]{21}$/));

/** `duty` is at work; `on-call` can be woken. */
export const ShiftKind = z.enum(['duty', 'on-call']);
export type ShiftKind = z.infer<typeof ShiftKind>;

/** From one clock time in Europe/London to another; one that is not later is on the day after. */
const span = { from: ClockTime, to: ClockTime };
const worked = { id: ShiftId, member: MemberId, kind: ShiftKind, ...span };

/** A shift on some weekdays of every week, from one day on and, where `until` is there, up to and with that one. */
export const WeeklyShift = z
  .strictObject({
    ...worked,
    days: Weekdays,
    since: Day,
    until: z.optional(Day),
    bankHolidays: z.enum(['as-usual', 'off']),
  })
  .check(z.refine(({ since, until }) => until === undefined || since <= until, 'ends before it begins'));
export type WeeklyShift = z.infer<typeof WeeklyShift>;

/** A shift on one day. */
export const SingleShift = z.strictObject({ ...worked, day: Day });
export type SingleShift = z.infer<typeof SingleShift>;

/** One day of a weekly shift that somebody else works, or nobody: cover, a swap, a day off. */
const ShiftChange = z.strictObject({ shift: ShiftId, day: Day, member: z.nullable(MemberId) });

/**
 * Who works when, and whether the list of referrals is shown to nobody else. Nobody's name is in it: the server knows ids and
 * times.
 */
export const RotaPlan = z.strictObject({
  weekly: z.array(WeeklyShift).check(z.maxLength(mostInRota.weekly)),
  single: z.array(SingleShift).check(z.maxLength(mostInRota.single)),
  changes: z.array(ShiftChange).check(z.maxLength(mostInRota.changes)),
  onShiftOnly: z.optional(z.literal(true)),
});
export type RotaPlan = z.infer<typeof RotaPlan>;

/** The same as a manager signs it. `previous` is the hash of the rota before, null for the first. */
export const Rota = z.strictObject({
  charityId: CharityId,
  version: z.int().check(z.gte(1), z.lte(0xffff_ffff)),
  previous: z.nullable(bytesOf(size.hash)),
  plan: RotaPlan,
  at: Seconds,
});
export type Rota = z.infer<typeof Rota>;

/** A rota's bytes, and the signature of a manager over them: whose, and under which keyring. */
export const SignedRota = z.strictObject({
  by: MemberId,
  keyringHash: bytesOf(size.hash),
  rota: bytesBetween(2, 512 * 1024),
  signature: bytesOf(size.signature),
});
export type SignedRota = z.infer<typeof SignedRota>;

export const emptyPlan: RotaPlan = { weekly: [], single: [], changes: [] };
