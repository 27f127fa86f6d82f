import * as z from 'zod/mini';
import { line, Story } from '#shared/contract/text.ts';
import { Day } from '#shared/contract/times.ts';
import { MemberId, Seconds, ThreadId } from '#shared/contract/wire.ts';

/** The bands of the queue, the most pressing first (domain 9.3). */
export const Band = z.enum(['now', 'today', 'two-days', 'other']);
export type Band = z.infer<typeof Band>;

/** What came of one attempt to reach somebody (domain 9.3). */
export const AttemptOutcome = z.enum([
  'spoke',
  'no-answer',
  'voicemail',
  'text-sent',
  'email-sent',
  'other-answered',
  'wrong-number',
  'unsafe',
  'unsafe-phrase',
  'asked-to-stop',
  'arranged',
]);
export type AttemptOutcome = z.infer<typeof AttemptOutcome>;

const Id = z.string().check(z.regex(/^[A-Za-z0-9_-]{21}$/));

/** Shared by everything that a member adds: who and when. Unix seconds. */
const added = { id: Id, by: MemberId, at: Seconds };

/** Why something was done outside the plan. */
export const Outside = line({ least: 1, most: 200 });

/** Where the routes of whoever wrote about somebody else begin to be counted, after all that a person's plan can have. */
export const writersRoutes = 5;

/** Characters that name a way (shared/triage/routes.ts). */
export const mostWay = 300;
const Way = z.optional(z.string().check(z.maxLength(mostWay)));

/**
 * `way` is the route that was used, and `route` is the route's place in the plan as it was then, from 0, or from `writersRoutes`. `arrangedFor` is when to try again, as arranged with the person.
 * `outside` is the reason for trying outside a safe time, or otherwise than the plan allows.
 */
export const Attempt = z.strictObject({
  ...added,
  route: z.int().check(z.gte(0), z.lte(9)),
  way: Way,
  outcome: AttemptOutcome,
  arrangedFor: z.optional(Seconds),
  outside: z.optional(Outside),
});
export type Attempt = z.infer<typeof Attempt>;

/** A number or an address was shown, and why outside a safe time. */
const Reveal = z.strictObject({
  ...added,
  route: z.int().check(z.gte(0), z.lte(9)),
  way: Way,
  outside: z.optional(Outside),
});
export type Reveal = z.infer<typeof Reveal>;

const Note = z.strictObject({ ...added, text: Story.check(z.minLength(1)) });
export type Note = z.infer<typeof Note>;

/** Something to do, by whom and until when. */
export const Action = z.strictObject({
  ...added,
  text: line({ least: 1, most: 300 }),
  owner: z.optional(MemberId),
  due: z.optional(Day),
  doneAt: z.optional(Seconds),
});
export type Action = z.infer<typeof Action>;

/** A worker's own judgement of the band. Raising needs no reason; lowering does (shared/triage/bands.ts). */
export const Judgement = z.strictObject({ ...added, band: Band, reason: z.optional(line({ least: 1, most: 300 })) });
export type Judgement = z.infer<typeof Judgement>;

/** How a case ended (domain 9.3); declined is as normal an end as any. */
export const Outcome = z.enum([
  'accepted-outreach',
  'accepted-refuge',
  'declined',
  'advice-only',
  'signposted',
  'passed-on',
  'marac',
  'safeguarding',
  'out-of-area',
  'ineligible',
  'duplicate',
  'not-reached',
  'unsafe-to-reach',
  'malicious',
  'withdrawn',
]);
export type Outcome = z.infer<typeof Outcome>;

export const Ending = z.strictObject({
  ...added,
  outcome: Outcome,
  /** The manager who agreed that somebody at high risk is closed without having been reached. */
  agreedBy: z.optional(MemberId),
  note: z.optional(line({ least: 1, most: 300 })),
});
export type Ending = z.infer<typeof Ending>;

export const Team = z.enum(['outreach', 'refuge']);
export type Team = z.infer<typeof Team>;

const few = 200;

/**
 * That whoever refers in the course of their work is who they say: `caller` rang the agency's switchboard at `calledAt`, was
 * put through and spoke to `spokeTo`. Before that they are told nothing, not even that the person is known.
 */
export const Verification = z.strictObject({
  ...added,
  caller: MemberId,
  spokeTo: line({ least: 1, most: 80 }),
  calledAt: Seconds,
});
export type Verification = z.infer<typeof Verification>;

/**
 * What the team adds to a thread; the person can never read it. Everything is added, nothing is changed but by adding, so
 * that two who write at once can be brought together (shared/crypto/README.md, "Case").
 */
export const Case = z.strictObject({
  attempts: z.array(Attempt).check(z.maxLength(few)),
  reveals: z.array(Reveal).check(z.maxLength(few)),
  notes: z.array(Note).check(z.maxLength(few)),
  actions: z.array(Action).check(z.maxLength(few)),
  judgements: z.array(Judgement).check(z.maxLength(few)),
  endings: z.array(z.union([Ending, z.strictObject({ ...added, reopened: z.literal(true) })])).check(z.maxLength(few)),
  assignments: z
    .array(z.strictObject({ ...added, team: z.optional(Team), member: z.optional(MemberId) }))
    .check(z.maxLength(few)),
  links: z
    .array(z.strictObject({ ...added, thread: ThreadId, is: z.enum(['repeat', 'duplicate', 'other']) }))
    .check(z.maxLength(few)),
  /** Questions of the work that were answered: the earlier plan was looked at; a named worker for a person of 16 or 17. */
  checks: z
    .array(
      z.strictObject({
        ...added,
        check: z.enum(['plan-reviewed', 'safeguarding', 'messages-read']),
        member: z.optional(MemberId),
        /** How many of the person's messages had come by then. */
        count: z.optional(z.int().check(z.gte(0))),
      }),
    )
    .check(z.maxLength(few)),
  /** Proof phrase given for a changed route: its message's id. */
  proofs: z.array(z.strictObject({ ...added, message: z.string().check(z.maxLength(80)) })).check(z.maxLength(few)),
  /** How the referrer was verified, and which of these was taken back, by its id. Older cases are without. */
  verifications: z.optional(
    z.array(z.union([Verification, z.strictObject({ ...added, undoes: Id })])).check(z.maxLength(few)),
  ),
});
export type Case = z.infer<typeof Case>;

export function emptyCase(): Case {
  return {
    attempts: [],
    reveals: [],
    notes: [],
    actions: [],
    judgements: [],
    endings: [],
    assignments: [],
    links: [],
    checks: [],
    proofs: [],
    verifications: [],
  };
}
