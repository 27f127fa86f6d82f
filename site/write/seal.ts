// All that needs libsodium, and what only some need: files of their own, fetched for everybody when the page is quiet.
export { fetchKeyring, putOpening, type SealedOpening, sealReferral, type Writing } from '#shared/calls/opening.ts';
export { sodiumReady } from '#shared/crypto/sodium.ts';
export type { VerifiedKeyring } from '#shared/crypto/statement.ts';
export { listedIn } from '#site/list/names.ts';
export { DayQuestion } from './DayQuestion.tsx';
export { FailedPage } from './FailedPage.tsx';
export { faultsOfFiles } from './files/choice.ts';
export { FilesQuestion } from './files/FilesQuestion.tsx';
export { carriedOf, packed } from './files/packing.ts';
export { Lists } from './list.ts';
export { judgeNumber } from './number.ts';
export { ReviewBody } from './ReviewBody.tsx';
export { SendingPage } from './SendingPage.tsx';
export { SentPage } from './SentPage.tsx';
export { TimesQuestion } from './TimesQuestion.tsx';
