import * as z from 'zod/mini';
import { Envelope, EpochEnvelope, SignInName, Wrap } from '#shared/contract/members.ts';
import { size } from '#shared/contract/sizes.ts';
import { Role, Signed, SignedSuccessor } from '#shared/contract/statements.ts';
import { bytesOf, MemberId, Seconds } from '#shared/contract/wire.ts';

/** How long an invite's link works: 72 hours. Seconds. */
export const inviteLife = 72 * 60 * 60;

const InviteId = MemberId;

/** What the server keeps of an invite: a hash of its token, and a note that only the manager who made it can open. */
export const NewInvite = z.strictObject({
  id: InviteId,
  role: Role,
  tokenHash: bytesOf(size.hash),
  envelope: Envelope,
});
export type NewInvite = z.infer<typeof NewInvite>;

/** What the manager's own envelope holds, so that the joiner's keys can be checked later. */
export const InviteNote = z.strictObject({
  inviteId: InviteId,
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  role: Role,
  secret: bytesOf(size.secret),
});
export type InviteNote = z.infer<typeof InviteNote>;

/** The public halves that a joiner's browser made, and the code over them under the invite's secret. */
export const JoinerKeys = z.strictObject({
  memberId: MemberId,
  sealKey: bytesOf(size.sealKey),
  signKey: bytesOf(size.signKey),
  code: bytesOf(size.hash),
});
export type JoinerKeys = z.infer<typeof JoinerKeys>;

/** A joiner hands in public halves and their own wrap. No secret key is in it. */
export const Join = z.strictObject({
  inviteId: InviteId,
  token: bytesOf(size.secret),
  keys: JoinerKeys,
  signInName: SignInName,
  proof: bytesOf(size.proof),
  wrap: Wrap,
});
export type Join = z.infer<typeof Join>;

export const Invite = z.strictObject({
  id: InviteId,
  role: Role,
  madeBy: MemberId,
  expires: Seconds,
  envelope: Envelope,
  joiner: z.nullable(JoinerKeys),
});
export type Invite = z.infer<typeof Invite>;
export const InviteList = z.strictObject({ invites: z.array(Invite) });

/** Why there is a new epoch. Whoever joins also gets the earlier duty keys, and as a manager the charity's. */
const EpochReason = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('renewal') }),
  z.strictObject({
    is: z.literal('join'),
    inviteId: InviteId,
    earlier: z.array(EpochEnvelope).check(z.maxLength(1000)),
    charityKey: z.nullable(Envelope),
  }),
  z.strictObject({ is: z.literal('removal'), memberId: MemberId }),
]);
export type EpochReason = z.infer<typeof EpochReason>;

/** The new duty key for everybody: for each member of the new roster, and for the recovery key. */
const Handout = {
  statements: z.strictObject({ roster: Signed, keyring: Signed }),
  envelopes: z.array(z.strictObject({ memberId: MemberId, envelope: Envelope })).check(z.maxLength(100)),
  recovery: Envelope,
  teamProfile: Envelope,
};

/** The next roster and keyring, by a manager's browser. */
export const NextEpoch = z.strictObject({ ...Handout, reason: EpochReason });
export type NextEpoch = z.infer<typeof NextEpoch>;

/**
 * A new charity key and a new sheet. `succession` is signed by the old key, `statements` by the new one; the managers who
 * stay get the new charity key, the new recovery key every duty key. `settings` are the same as before under the new key,
 * null where the charity has none that are signed.
 */
export const Succession = z.strictObject({
  ...Handout,
  succession: SignedSuccessor,
  settings: z.nullable(Signed),
  charityKey: bytesOf(size.signKey),
  charityKeys: z.array(z.strictObject({ memberId: MemberId, envelope: Envelope })).check(z.minLength(1)),
  recoveryProof: bytesOf(size.proof),
  recoveryEpochs: z.array(EpochEnvelope).check(z.maxLength(1000)),
  leaver: z.nullable(MemberId),
});
export type Succession = z.infer<typeof Succession>;
