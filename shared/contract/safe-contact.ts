import * as z from 'zod/mini';
import { line } from '#shared/contract/text.ts';
import { Day, mostTimes, Times } from '#shared/contract/times.ts';

export const PhoneNumber = z
  .string()
  .check(z.trim(), z.regex(/^\+?[0-9(][0-9 ()./-]{5,30}$/), z.refine(hasEnoughDigits));
export const EmailAddress = z.string().check(z.trim(), z.maxLength(254), z.email());

const TimesOfWeek = z.array(Times).check(z.maxLength(mostTimes));

/** Answered, and how sure. A question that was left out has no answer at all. */
export const YesNo = z.enum(['yes', 'no', 'unsure']);
export type YesNo = z.infer<typeof YesNo>;

/**
 * `onlyMe` is what the person ticked: only I can see this; of somebody else, that they may know. There is no route without
 * it. `safe` empty means any time, which only what is written may be, and working hours where it goes through somebody; `never` counts inside safe times too.
 */
const route = { onlyMe: z.literal(true), safe: TimesOfWeek, never: TimesOfWeek };

/** `withheld`: whether a call that shows no number gets through. `talk`: by voice unless one of the others is named. */
const CallRoute = z.strictObject({
  method: z.literal('call'),
  number: PhoneNumber,
  ...route,
  safe: TimesOfWeek.check(z.minLength(1)),
  voicemail: z.boolean(),
  text: z.boolean(),
  withheld: z.optional(YesNo),
  talk: z.optional(z.enum(['relay-uk', 'bsl'])),
});

const TextRoute = z.strictObject({ method: z.literal('text'), number: PhoneNumber, ...route });

const EmailRoute = z.strictObject({ method: z.literal('email'), address: EmailAddress, ...route });

/** Through somebody whom the person trusts, who may be a professional: who it is, and how they are reached. */
const TrustedRoute = z.strictObject({
  method: z.literal('through'),
  who: line({ least: 1, most: 80 }),
  how: line({ least: 1, most: 120 }),
  ...route,
});

export const Route = z.discriminatedUnion('method', [CallRoute, TextRoute, EmailRoute, TrustedRoute]);
export type Route = z.infer<typeof Route>;

/** What stands around the person's devices, in their own judgement. It changes which routes are offered, and why. */
export const Devices = z.strictObject({
  phoneShared: z.optional(YesNo),
  emailShared: z.optional(YesNo),
  tracked: z.optional(YesNo),
  billSeen: z.optional(YesNo),
});
export type Devices = z.infer<typeof Devices>;

/** What to do when the person can't be reached: nothing more, unless they said otherwise. */
export const IfUnreached = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('stop') }),
  z.strictObject({ is: z.literal('try-until'), day: Day }),
  z.strictObject({ is: z.literal('ask-police') }),
]);
export type IfUnreached = z.infer<typeof IfUnreached>;

/** Ways to reach one person. */
export const mostRoutes = 3;

/**
 * How, when and as whom the team may reach somebody; that they come back themselves; or that nobody may.
 * `introduction` is what the caller says they are, in the person's words; empty means a first name only. The proof phrase
 * says who somebody is; the unsafe phrase that they are not alone. Routes stand in the order to try them.
 */
export const SafeContact = z.discriminatedUnion('choice', [
  z.strictObject({
    choice: z.literal('contact-me'),
    routes: z.array(Route).check(z.minLength(1), z.maxLength(mostRoutes)),
    introduction: line({ least: 0, most: 160 }),
    whoElse: z.optional(line({ least: 1, most: 160 })),
    proofPhrase: z.optional(line({ least: 1, most: 80 })),
    unsafePhrase: z.optional(line({ least: 1, most: 80 })),
    bankHolidays: z.optional(z.enum(['as-usual', 'never'])),
    ifUnreached: z.optional(IfUnreached),
    recheck: z.optional(Day),
    devices: z.optional(Devices),
  }),
  z.strictObject({ choice: z.literal('come-back') }),
  z.strictObject({ choice: z.literal('do-not-contact') }),
]);
export type SafeContact = z.infer<typeof SafeContact>;

function hasEnoughDigits(text: string): boolean {
  const digits = text.replaceAll(/[^0-9]/g, '').length;
  return digits >= 6 && digits <= 15;
}
