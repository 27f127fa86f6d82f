import * as z from 'zod/mini';
import { Seconds } from '#shared/contract/wire.ts';

/** Minutes from one tick of the clock to the next. Each divides the hour, so that ticks are the same whenever the server began. */
export const cadences = [5, 10, 15, 20, 30, 60] as const;

/** Minutes until a thread that nobody has opened is told to the managers. */
export const unopenedMinutes = z.int().check(z.gte(15), z.lte(2880));

/**
 * `steady` is a mail at each tick to each member on shift, whether or not anybody wrote, so that the times of mails tell
 * nothing. `when-waiting` is one only at ticks when something new waits: whoever sees the mails learns when somebody wrote.
 */
const Rhythm = z.enum(['steady', 'when-waiting']);

/** How a charity has its members alerted. */
export const AlertRules = z.strictObject({
  every: z.literal(cadences),
  rhythm: Rhythm,
  /** Whether a referral in immediate danger is a mail of its own, as soon as a desk has opened it. */
  dangerAtOnce: z.boolean(),
  unopenedAfter: unopenedMinutes,
});
export type AlertRules = z.infer<typeof AlertRules>;

/** What counts until a charity has chosen. */
export const usualAlertRules: AlertRules = { every: 15, rhythm: 'steady', dangerAtOnce: false, unopenedAfter: 60 };

/** Where a member wants to be alerted. In ASCII: what a mail server without SMTPUTF8 takes. */
export const AlertAddress = z.string().check(z.maxLength(254, { abort: true }), z.email());

export const OwnAddress = z.strictObject({ address: AlertAddress });

/** Why mail does not go out, as far as somebody can do something about it. */
export const MailTrouble = z.enum(['unreachable', 'not-private', 'login', 'later', 'refused']);
export type MailTrouble = z.infer<typeof MailTrouble>;

/** Whether mail goes out. `lastSent` and `since` are to the minute; `lastSent` null where none was sent since the server began. */
export const AlertState = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('off') }),
  z.strictObject({ is: z.literal('working'), lastSent: z.nullable(Seconds) }),
  z.strictObject({ is: z.literal('failing'), why: MailTrouble, since: Seconds, lastSent: z.nullable(Seconds) }),
]);
export type AlertState = z.infer<typeof AlertState>;

/** The same for one member, and their own address; `isRefused` where the mail server says that it is none. */
export const OwnAlerts = z.strictObject({
  state: AlertState,
  own: z.nullable(z.strictObject({ address: z.string(), isRefused: z.boolean() })),
});
export type OwnAlerts = z.infer<typeof OwnAlerts>;
