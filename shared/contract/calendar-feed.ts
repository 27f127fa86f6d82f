import * as z from 'zod/mini';
import { size } from '#shared/contract/sizes.ts';
import { bytesOf, Language } from '#shared/contract/wire.ts';

/** The secret part of the address at which a member's other calendar fetches their shifts. */
export const FeedToken = bytesOf(size.token);

/** How far ahead a fetched calendar goes. Seconds: twelve weeks. */
export const feedAhead = 12 * 7 * 86_400;

/** `tokenHash` is what the server keeps of the address; `language` that of the one word in it. */
export const NewFeed = z.strictObject({ tokenHash: bytesOf(size.hash), language: Language });
export type NewFeed = z.infer<typeof NewFeed>;

/** Whether a member has such an address: nobody is told which. */
export const FeedState = z.strictObject({ is: z.enum(['none', 'made']) });
export type FeedState = z.infer<typeof FeedState>;
