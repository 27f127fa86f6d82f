import * as z from 'zod/mini';
import { Signed } from '#shared/contract/statements.ts';
import { sentSizes } from '#shared/contract/stream.ts';
import { bytesBetween, Seconds } from '#shared/contract/wire.ts';

/** The header in which a person shows their thread's token, base64url. It stands in no address. */
export const tokenHeader = 'thread-token';

const sizes = [...sentSizes.person, ...sentSizes.member];

/** Something that was sent under a thread, and by which side. `at` is the minute in which it came. */
export const SentFrame = z.strictObject({
  side: z.enum(['person', 'member']),
  at: Seconds,
  sent: bytesBetween(Math.min(...sizes), Math.max(...sizes)),
});
export type SentFrame = z.infer<typeof SentFrame>;

/** All that a member is given of a thread's streams. */
export const FrameList = z.strictObject({ frames: z.array(SentFrame) });

/** What a thread's token is given: members' streams only, and the rosters that name those members, each signed. */
export const ReplyList = z.strictObject({ frames: z.array(SentFrame), rosters: z.array(Signed) });
export type ReplyList = z.infer<typeof ReplyList>;
