// All that needs libsodium: a file of its own, fetched when the page has nothing else to do.
export { fetchKeyring, putOpening, type SealedOpening, sealReferral } from '#shared/calls/opening.ts';
export { sodiumReady } from '#shared/crypto/sodium.ts';
export type { VerifiedKeyring } from '#shared/crypto/statement.ts';
