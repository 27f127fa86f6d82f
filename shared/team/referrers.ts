import type { Case, Verification } from '#shared/contract/case.ts';
import { ReferrerWord } from '#shared/contract/message.ts';

/**
 * How the referrer was verified, by the newest that a case says and nobody took back; null where there is none.
 * Abusers pose as professionals: until then they are told nothing (domain 6.5).
 */
export function verificationIn({ verifications = [] }: Pick<Case, 'verifications'>): Verification | null {
  const undone = new Set(verifications.flatMap((one) => ('undoes' in one ? [one.undoes] : [])));
  return verifications.findLast((one): one is Verification => 'spokeTo' in one && !undone.has(one.id)) ?? null;
}

/**
 * The word as it may leave the team, by code or as copied text.
 * @throws {RangeError} before the referrer was verified, and for anything else than the four
 */
export function clearedWord(content: Pick<Case, 'verifications'>, word: ReferrerWord): ReferrerWord {
  if (!verificationIn(content)) throw new RangeError('the referrer was not verified');
  const read = ReferrerWord.safeParse(word);
  if (!read.success) throw new RangeError('a referrer is told the four fixed messages only');
  return read.data;
}
