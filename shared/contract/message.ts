import * as z from 'zod/mini';
import { SafeContact } from '#shared/contract/safe-contact.ts';
import { size } from '#shared/contract/sizes.ts';
import { Story } from '#shared/contract/text.ts';
import { mostTimes, Times } from '#shared/contract/times.ts';
import { bytesOf, Seconds } from '#shared/contract/wire.ts';

/** `at` is the writer's clock. */
const Words = z.strictObject({ kind: z.literal('words'), at: Seconds, text: Story.check(z.minLength(1)) });

/**
 * What somebody who came back by their code says. All of it is a request, not a fact: whoever found the code could have
 * said it (shared/triage/requests.ts tells what counts at once).
 */
export const PersonMessage = z.discriminatedUnion('kind', [
  Words,
  /** In place of the whole plan that there is. */
  z.strictObject({ kind: z.literal('plan'), at: Seconds, plan: SafeContact }),
  /** More times at which nobody may be in touch, by any route. */
  z.strictObject({
    kind: z.literal('never'),
    at: Seconds,
    never: z.array(Times).check(z.minLength(1), z.maxLength(mostTimes)),
  }),
  /** Takes back what was asked for. */
  z.strictObject({ kind: z.literal('withdraw'), at: Seconds }),
  /** Stop contacting me. */
  z.strictObject({ kind: z.literal('stop'), at: Seconds }),
  /** Another code, and the keys that came with it: what is answered from now on is sealed to them. */
  z.strictObject({
    kind: z.literal('new-code'),
    at: Seconds,
    replyKey: bytesOf(size.sealKey),
    signKey: bytesOf(size.signKey),
  }),
  /** No code any more: nothing that is answered would be read. */
  z.strictObject({ kind: z.literal('no-code'), at: Seconds }),
]);
export type PersonMessage = z.infer<typeof PersonMessage>;

/** All that whoever refers in the course of their work is ever told of a referral (domain 9.3). Nothing of it is typed. */
export const ReferrerWord = z.enum(['received', 'contact-made', 'contact-not-made', 'closed']);
export type ReferrerWord = z.infer<typeof ReferrerWord>;

/** What the team answers. `referrer` is for whoever referred in the course of their work, who gets nothing else. */
export const MemberMessage = z.discriminatedUnion('kind', [
  Words,
  z.strictObject({ kind: z.literal('referrer'), at: Seconds, word: ReferrerWord }),
]);
export type MemberMessage = z.infer<typeof MemberMessage>;
