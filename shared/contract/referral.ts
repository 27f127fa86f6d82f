import * as z from 'zod/mini';
import { SafeContact } from '#shared/contract/safe-contact.ts';
import { size } from '#shared/contract/sizes.ts';
import { line, Story } from '#shared/contract/text.ts';
import { bytesOf, Language, Seconds } from '#shared/contract/wire.ts';

/** Under 16 has a page of its own and sends nothing. */
export const AgeBand = z.enum(['16-17', '18-or-over']);
export type AgeBand = z.infer<typeof AgeBand>;

/** The first half of a postcode, or a council's name: enough to route, too little to find a door. */
const Area = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('outward'), outward: z.string().check(z.regex(/^[A-Z]{1,2}[0-9][A-Z0-9]?$/)) }),
  z.strictObject({ by: z.literal('council'), council: line({ least: 2, most: 80 }) }),
]);
export type Area = z.infer<typeof Area>;

/** What a survivor who writes in herself was asked and answered. */
export const SelfReferral = z.strictObject({
  journey: z.literal('self'),
  name: line({ least: 1, most: 80 }),
  age: AgeBand,
  area: Area,
  contact: SafeContact,
  story: Story,
});
export type SelfReferral = z.infer<typeof SelfReferral>;

/** Every journey a referral can come by. The server never sees any of it. */
export const Referral = z.discriminatedUnion('journey', [SelfReferral]);
export type Referral = z.infer<typeof Referral>;

/** The sealed first thing in a thread (shared/crypto/README.md, "Opening"). `at` is the writer's clock. */
export const Opening = z.strictObject({
  kind: z.literal('referral'),
  replyKey: bytesOf(size.sealKey),
  signKey: bytesOf(size.signKey),
  language: Language,
  at: Seconds,
  body: Referral,
  attachments: z.array(z.never()).check(z.maxLength(0)),
});
export type Opening = z.infer<typeof Opening>;
