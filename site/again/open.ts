// All that needs libsodium or the lists: a file of its own, fetched when the page has nothing else to do.
export {
  findThread,
  type OwnThread,
  putMessage,
  putReplacement,
  readReplies,
  type SealedMessage,
  type SealedReplacement,
  sealMessage,
  sealReplacement,
  wipeThread,
} from '#shared/calls/coming-back.ts';
export { fetchKeyring } from '#shared/calls/opening.ts';
export { drawCode, itemsInCode } from '#shared/crypto/return-code.ts';
export { sodiumReady } from '#shared/crypto/sodium.ts';
export { type Listed, listedIn } from '#site/list/names.ts';
export { readList } from '#site/list/read-list.ts';
export { returnKeyOf } from '#site/list/return-key.ts';
