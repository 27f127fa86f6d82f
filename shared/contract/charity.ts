import * as z from 'zod/mini';
import { size } from '#shared/contract/sizes.ts';
import { bytesOf, CharityId, Epoch, Seconds } from '#shared/contract/wire.ts';

export const Nation = z.enum(['england', 'wales', 'scotland', 'northern-ireland']);
export type Nation = z.infer<typeof Nation>;

/** What a manager is asked at set-up and everybody may see. Lengths in UTF-16 units, as the browser counts them. */
export const CharityProfile = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  nation: Nation,
  phone: z.string().check(z.trim(), z.regex(/^\+?[0-9][0-9 ()-]{2,28}[0-9]$/)),
  exitUrl: z.string().check(z.trim(), z.maxLength(300), z.refine(isExit, 'an https address')),
});
export type CharityProfile = z.infer<typeof CharityProfile>;

/**
 * All that a built site knows of its charity. `fingerprint` is the pin: the hash of the charity's id and signing key,
 * compiled into the files (shared/crypto/README.md, "Signed statements"). Times in Unix seconds.
 */
export const CharitySettings = z.strictObject({
  charityId: CharityId,
  ...CharityProfile.shape,
  fingerprint: bytesOf(size.hash),
  epochFloor: Epoch,
  builtAt: Seconds,
});
export type CharitySettings = z.infer<typeof CharitySettings>;

function isExit(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && url.protocol === 'https:' && url.username === '' && url.password === '';
}
