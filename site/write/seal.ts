// All that needs libsodium, and what judges phone numbers: files of their own, fetched when the page has nothing else to do.
export { fetchKeyring, putOpening, type SealedOpening, sealReferral, type Writing } from '#shared/calls/opening.ts';
export { sodiumReady } from '#shared/crypto/sodium.ts';
export type { VerifiedKeyring } from '#shared/crypto/statement.ts';
export { judgeNumber } from './number.ts';
