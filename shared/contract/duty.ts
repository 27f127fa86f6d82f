import * as z from 'zod/mini';
import { CharityProfile } from '#shared/contract/charity.ts';
import { Envelope, EpochEnvelope, EpochEnvelopes, SignInName, Wrap } from '#shared/contract/members.ts';
import { SignedRota } from '#shared/contract/rota.ts';
import { size } from '#shared/contract/sizes.ts';
import { Signed, SignedSuccessor, Statements } from '#shared/contract/statements.ts';
import { bytesOf, CharityId, Epoch, MemberId, Seconds, ThreadId } from '#shared/contract/wire.ts';

/** A member's way in: what the server needs to recognise them and give back their own wrapped key. */
const Enrolment = z.strictObject({
  id: MemberId,
  signInName: SignInName,
  proof: bytesOf(size.proof),
  wrap: Wrap,
  epochs: EpochEnvelopes,
  charityKey: Envelope,
});

const Code = z.string().check(z.trim(), z.minLength(1), z.maxLength(40));
export const SetUpCode = z.strictObject({ code: Code });

/** All of set-up in one request, stored in one transaction. No secret key is in it. */
export const SetUp = z.strictObject({
  code: Code,
  charityId: CharityId,
  statements: Statements,
  settings: Signed,
  manager: Enrolment,
  recovery: z.strictObject({ proof: bytesOf(size.proof), epochs: EpochEnvelopes }),
  teamProfile: Envelope,
});
export type SetUp = z.infer<typeof SetUp>;

/** Where set-up stands. `site` tells whether the site with this charity's pin is being served yet. */
export const SetUpState = z.strictObject({
  needed: z.boolean(),
  site: z.enum(['none', 'building', 'ready', 'failed']),
});
export type SetUpState = z.infer<typeof SetUpState>;

export const SaltRequest = z.strictObject({ signInName: SignInName });
export const Salt = z.strictObject({ salt: bytesOf(size.salt) });

export const SignIn = z.strictObject({ signInName: SignInName, proof: bytesOf(size.proof) });

/** `token` goes into the Authorization header and stays in memory. */
export const SignedIn = z.strictObject({
  token: bytesOf(size.token),
  memberId: MemberId,
  wrap: Wrap,
  expires: Seconds,
});
export type SignedIn = z.infer<typeof SignedIn>;

/** Every statement there has been, oldest first: an old envelope is checked against the roster of its day. */
export const History = z.strictObject({
  charityKey: bytesOf(size.signKey),
  rosters: z.array(Signed),
  keyrings: z.array(Signed),
  successions: z.array(SignedSuccessor),
});
export type History = z.infer<typeof History>;

/**
 * The charity's settings as they are stored: the newest that its key signed, or what was asked at set-up before settings
 * were signed.
 */
export const StoredSettings = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('signed'), signed: Signed }),
  z.strictObject({ is: z.literal('unsigned'), profile: CharityProfile }),
]);
export type StoredSettings = z.infer<typeof StoredSettings>;

/** What a member's browser needs to open the queue. `charityKey` is null for whoever is not a manager. */
export const Desk = z.strictObject({
  history: History,
  epochs: z.array(EpochEnvelope),
  charityKey: z.nullable(Envelope),
  settings: StoredSettings,
  /** Null until a manager made one. */
  rota: z.nullable(SignedRota),
  teamProfile: Envelope,
  auditHead: z.nullable(bytesOf(size.hash)),
  /** The server's clock, to tell a device whose own is badly off. Trusted with nothing else. */
  now: Seconds,
});
export type Desk = z.infer<typeof Desk>;

/** How an opening was taken: as usual, or while more arrived than usual from where it came. */
export const Lane = z.enum(['usual', 'crowded']);
export type Lane = z.infer<typeof Lane>;

/**
 * What the server knows of a thread in clear. `at` and `until` are rounded to the minute; `frames` is how many frames of the
 * person came after the opening.
 */
export const ThreadEntry = z.strictObject({
  threadId: ThreadId,
  epoch: Epoch,
  at: Seconds,
  lane: Lane,
  /** The newest revision of what the team added; 0 where there is none. */
  revision: z.int().check(z.gte(0)),
  /** Members from whom it is hidden, because they know somebody in it. */
  hiddenFrom: z.array(MemberId),
  frames: z.int().check(z.gte(0)),
  state: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('new') }),
    z.strictObject({ is: z.literal('claimed'), by: MemberId, until: Seconds }),
    z.strictObject({ is: z.literal('closed'), by: MemberId }),
  ]),
});
export type ThreadEntry = z.infer<typeof ThreadEntry>;
/** `rota` is the number of the stored rota, 0 for none: a desk that knows another looks for it. */
export const ThreadList = z.strictObject({ threads: z.array(ThreadEntry), rota: z.int().check(z.gte(0)) });

/** How the queue stood at some moment: to be compared, not read. */
export const Mark = z.string().check(z.regex(/^[A-Za-z0-9_-]{21}$/));
export const Changes = z.strictObject({ mark: Mark });

/** The sheet's proof opens what is sealed to the recovery key. */
export const RecoveryRequest = z.strictObject({ proof: bytesOf(size.proof) });
export const RecoveryDesk = z.strictObject({
  history: History,
  epochs: z.array(EpochEnvelope),
  teamProfile: Envelope,
  auditHead: z.nullable(bytesOf(size.hash)),
});
export type RecoveryDesk = z.infer<typeof RecoveryDesk>;

/** The header in which the sheet's proof goes with a recovery, so that the server knows whose body it reads. */
export const sheetProofHeader = 'sheet-proof';

/** A manager comes back by the sheet: new member keys, a new roster and epoch that name them, new envelopes. */
export const Recovery = z.strictObject({
  statements: z.strictObject({ roster: Signed, keyring: Signed }),
  manager: Enrolment,
  others: z.array(z.strictObject({ memberId: MemberId, envelope: Envelope })).check(z.maxLength(100)),
  recovery: Envelope,
  teamProfile: Envelope,
});
export type Recovery = z.infer<typeof Recovery>;
