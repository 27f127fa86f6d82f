import * as z from 'zod/mini';
import { Circumstances } from '#shared/contract/circumstances.ts';
import { EmailAddress, PhoneNumber, SafeContact, YesNo } from '#shared/contract/safe-contact.ts';
import { line, Story } from '#shared/contract/text.ts';
import { Day } from '#shared/contract/times.ts';

/** Under 16 has a page of its own and sends nothing. */
const AgeBand = z.enum(['16-17', '18-or-over']);
export type AgeBand = z.infer<typeof AgeBand>;

/** The first half of a postcode, or a council's name: enough to route, too little to find a door. */
const Area = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('outward'), outward: z.string().check(z.regex(/^[A-Z]{1,2}[0-9][A-Z0-9]?$/)) }),
  z.strictObject({ by: z.literal('council'), council: line({ least: 2, most: 80 }) }),
]);
export type Area = z.infer<typeof Area>;

const Name = line({ least: 1, most: 80 });

/** What a survivor who writes in herself was asked and answered. */
export const SelfReferral = z.strictObject({
  journey: z.literal('self'),
  name: Name,
  age: AgeBand,
  area: Area,
  contact: SafeContact,
  circumstances: Circumstances,
  story: Story,
});
export type SelfReferral = z.infer<typeof SelfReferral>;

/** Who somebody is to the person whom they write about. */
export const Relation = z.enum(['friend', 'relative', 'neighbour', 'colleague', 'other']);
export type Relation = z.infer<typeof Relation>;

/** How somebody knows what they report: it keeps what was seen apart from what was told. */
export const Source = z.enum(['saw', 'heard', 'told-by-person', 'told-by-other']);
export type Source = z.infer<typeof Source>;

/** Ways to reach whoever writes about somebody else: two whole plans would not fit into one opening. */
export const mostFriendRoutes = 2;

/** Whoever writes about somebody else; they may stay unnamed, and can be at risk themselves. */
const Friend = z.strictObject({
  name: z.optional(Name),
  relation: Relation,
  contact: SafeContact.check(
    z.refine((plan) => plan.choice !== 'contact-me' || plan.routes.length <= mostFriendRoutes, 'too many ways'),
  ),
});

/** A neighbour who may alert the team, since the person agreed to just that: how and when they agreed. */
const NeighbourAlert = z.strictObject({
  agreed: z.literal(true),
  how: line({ least: 1, most: 160 }),
  on: z.optional(Day),
});

/** The person whom others write about. */
const about = {
  name: Name,
  age: z.optional(AgeBand),
  /** The date of birth, as it was written. */
  born: z.optional(line({ least: 1, most: 40 })),
  area: z.optional(Area),
};
const About = z.strictObject({ ...about, contact: SafeContact });
/** The same to a professional, whose own form may hold the safe way to reach the person. */
const Referred = z.strictObject({ ...about, contact: z.optional(SafeContact) });

/** From a friend, relative or neighbour, about somebody who knows of it and agrees. */
export const FriendReferral = z.strictObject({
  journey: z.literal('friend'),
  friend: Friend,
  person: About,
  agrees: z.literal(true),
  sources: z.optional(z.array(Source).check(z.minLength(1), z.maxLength(4))),
  neighbourAlert: z.optional(NeighbourAlert),
  circumstances: Circumstances,
  story: Story,
});
export type FriendReferral = z.infer<typeof FriendReferral>;

/** Advice only: a question for the worker, about nobody who is named. `about` says about whom it is. */
export const Question = z.strictObject({
  journey: z.literal('question'),
  about: z.enum(['me', 'somebody']),
  name: z.optional(Name),
  relation: z.optional(Relation),
  contact: SafeContact,
  story: Story.check(z.minLength(1)),
});
export type Question = z.infer<typeof Question>;

const Professional = z.strictObject({
  agency: line({ least: 1, most: 120 }),
  name: Name,
  role: line({ least: 1, most: 80 }),
  email: EmailAddress,
  phone: z.optional(PhoneNumber),
});

/** Whether the person agrees, to whom they said so and when; or on what ground it is passed on without. */
export const Consent = z.discriminatedUnion('agrees', [
  z.strictObject({ agrees: z.literal('yes'), obtainedBy: line({ least: 1, most: 80 }), on: Day }),
  z.strictObject({
    agrees: z.literal('no'),
    ground: z.enum(['life-in-danger', 'child', 'adult-at-risk', 'crime', 'other']),
    reason: line({ least: 1, most: 300 }),
  }),
]);
export type Consent = z.infer<typeof Consent>;

/** Named critical indicators (domain: always look twice). Ticked by professionals; never a self-test. */
export const Indicator = z.enum([
  'strangulation',
  'threats-to-kill',
  'weapons',
  'injury',
  'stalking',
  'sexual',
  'separation',
  'escalation',
  'pregnancy',
  'child-threats',
  'suicide',
  'honour',
  'very-frightened',
]);
export type Indicator = z.infer<typeof Indicator>;

/** A risk tool's result as a professional supplies it. No wording of any tool is here: name and version say which. */
export const RiskResult = z.strictObject({
  tool: line({ least: 1, most: 80 }),
  version: z.optional(line({ least: 1, most: 40 })),
  score: z.optional(line({ least: 1, most: 20 })),
  on: z.optional(Day),
  assessor: z.optional(line({ least: 1, most: 80 })),
  judgement: z.optional(z.enum(['standard', 'medium', 'high'])),
  reasons: z.optional(line({ least: 1, most: 400 })),
});
export type RiskResult = z.infer<typeof RiskResult>;

/**
 * From another agency. `form` tells whether the questions were answered here or their own form is attached, which needs
 * few of them: the person's plan may then stand in that form and nowhere here, never otherwise. `checkedOn` is when safe
 * contact was checked with the person in private.
 */
export const ProfessionalReferral = z
  .strictObject({
    journey: z.literal('professional'),
    form: z.enum(['answered', 'attached']),
    professional: Professional,
    consent: Consent,
    person: Referred,
    checkedOn: z.optional(Day),
    /** A safeguarding referral for children or an adult at risk. */
    safeguarding: z.optional(z.enum(['made', 'not-made', 'not-needed'])),
    childrenNamed: z.optional(line({ least: 1, most: 300 })),
    indicators: z.optional(z.array(Indicator).check(z.minLength(1), z.maxLength(Indicator.options.length))),
    risk: z.optional(RiskResult),
    marac: z.optional(
      z.strictObject({ referred: YesNo, area: z.optional(line({ least: 1, most: 80 })), on: z.optional(Day) }),
    ),
    circumstances: Circumstances,
    story: Story,
  })
  .check(
    z.refine(({ form, person }) => form === 'attached' || person.contact !== undefined, {
      path: ['person', 'contact'],
      error: 'only an attached form may hold the plan',
    }),
  );
export type ProfessionalReferral = z.infer<typeof ProfessionalReferral>;

/** A professional who wants advice and refers nobody. */
export const Consultation = z.strictObject({
  journey: z.literal('consultation'),
  professional: Professional,
  story: Story.check(z.minLength(1)),
});
export type Consultation = z.infer<typeof Consultation>;

/** Every journey by which somebody comes in. The server never sees any of it. */
export const Referral = z.discriminatedUnion('journey', [
  SelfReferral,
  FriendReferral,
  Question,
  ProfessionalReferral,
  Consultation,
]);
export type Referral = z.infer<typeof Referral>;
export type Journey = Referral['journey'];
