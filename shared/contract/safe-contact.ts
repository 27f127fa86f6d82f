import * as z from 'zod/mini';
import { line } from '#shared/contract/text.ts';

/** Monday is 1 and Sunday 7 (ISO 8601); times are clock times in Europe/London. */
const Weekday = z.int().check(z.gte(1), z.lte(7));

const ClockTime = z.string().check(z.regex(/^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/));

/** Part of a weekday, from one clock time to a later one. */
export const Window = z
  .strictObject({ day: Weekday, from: ClockTime, to: z.union([ClockTime, z.literal('24:00')]) })
  .check(z.refine((window) => window.from < window.to, 'ends before it begins'));
export type Window = z.infer<typeof Window>;

const Windows = z.array(Window).check(z.maxLength(42));

const PhoneNumber = z.string().check(z.trim(), z.regex(/^\+?[0-9(][0-9 ()./-]{5,30}$/), z.refine(hasEnoughDigits));
const EmailAddress = z.string().check(z.trim(), z.maxLength(254), z.email());

/** `onlyMe` is what the person ticked: only I can see this. There is no route without it. */
const CallRoute = z.strictObject({
  method: z.literal('call'),
  number: PhoneNumber,
  onlyMe: z.literal(true),
  voicemail: z.boolean(),
  text: z.boolean(),
  safe: Windows.check(z.minLength(1)),
  never: Windows,
});

const TextRoute = z.strictObject({
  method: z.literal('text'),
  number: PhoneNumber,
  onlyMe: z.literal(true),
  safe: Windows,
  never: Windows,
});

const EmailRoute = z.strictObject({
  method: z.literal('email'),
  address: EmailAddress,
  onlyMe: z.literal(true),
  safe: Windows,
  never: Windows,
});

export const Route = z.discriminatedUnion('method', [CallRoute, TextRoute, EmailRoute]);
export type Route = z.infer<typeof Route>;

/**
 * How, when and as whom the team may reach somebody; or that it may not.
 * `introduction` is what the caller says they are, in the person's words; empty means a first name only.
 */
export const SafeContact = z.discriminatedUnion('choice', [
  z.strictObject({
    choice: z.literal('contact-me'),
    routes: z.array(Route).check(z.minLength(1), z.maxLength(3)),
    introduction: line({ least: 0, most: 160 }),
  }),
  z.strictObject({ choice: z.literal('do-not-contact') }),
]);
export type SafeContact = z.infer<typeof SafeContact>;

function hasEnoughDigits(text: string): boolean {
  const digits = text.replaceAll(/[^0-9]/g, '').length;
  return digits >= 6 && digits <= 15;
}
