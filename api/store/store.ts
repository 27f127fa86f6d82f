import type { CharityProfile } from '#shared/contract/charity.ts';
import type { Lane } from '#shared/contract/duty.ts';
import type { EpochEnvelope, Wrap } from '#shared/contract/members.ts';
import type { Role, Signed, SignedSuccessor, Statements } from '#shared/contract/statements.ts';
import type { EpochReason, JoinerKeys, Succession } from '#shared/contract/team.ts';

/** The sealed boxes and what the server must know to keep them. Every write settles only after a durable commit. */
export type Store = {
  /** A secret of this server's own, made the first time it is asked for. 32 bytes. */
  secret(name: string): Promise<Uint8Array>;
  charity(): Charity | null;
  /** The charity's id alone, which every opening is held to. */
  charityId(): string | null;
  setUp(charity: NewCharity, manager: NewMember, statements: NewStatements): Promise<'stored' | 'already-set-up'>;
  statements(): Statements | null;
  history(): { rosters: Signed[]; keyrings: Signed[]; successions: SignedSuccessor[] };
  epochs(): EpochRow[];
  /** A member, or a joiner who waits to be let in. */
  memberBySignIn(signIn: Uint8Array): MemberRow | null;
  deskOf(holder: string): { epochs: EpochEnvelope[]; charityKey: string | null };
  addInvite(invite: Omit<InviteRow, 'joiner'>, at: number): Promise<void>;
  invites(now: number): InviteRow[];
  removeInvite(id: string, actor: string, at: number): Promise<boolean>;
  join(join: JoinWrite, now: number): Promise<'stored' | 'unknown' | 'name-taken'>;
  nextEpoch(write: EpochWrite): Promise<'stored' | 'outdated' | 'no-joiner'>;
  succeed(write: SuccessionWrite): Promise<'stored' | 'outdated'>;
  recover(recovery: RecoveryWrite): Promise<'stored' | 'outdated' | 'name-taken'>;
  /** Also deletes every session that has ended. */
  openSession(token: Uint8Array, memberId: string, expires: number, now: number): Promise<void>;
  memberOfSession(token: Uint8Array, now: number): string | null;
  closeSession(token: Uint8Array): Promise<void>;
  /** True where just these bytes with this token are stored already. */
  hasOpening(opening: Pick<NewOpening, 'threadId' | 'token' | 'sealed'>): boolean;
  putOpening(opening: NewOpening): Promise<'created' | 'same' | 'other'>;
  /** Openings that wait in the crowded lane and are not closed. */
  countCrowded(): number;
  threads(): ThreadRow[];
  sealedOpening(threadId: string): Uint8Array | null;
  changeThread(
    threadId: string,
    change: (thread: ThreadRow) => ThreadState,
    entry: AuditEntry,
  ): Promise<ThreadRow | null>;
  auditHead(): Uint8Array | null;
  /** What the live connection promises of a commit. */
  durability(): Durability;
  settled(): Promise<void>;
  close(): void;
};

/** `synchronous` 2 is FULL: a commit that returned is on the disk (SQLite, PRAGMA synchronous). */
export type Durability = { journal: string; synchronous: number };

/** Whose envelopes the recovery sheet opens. Not a member id: those have 21 characters. */
export const recoveryHolder = 'recovery';

export type Charity = {
  id: string;
  profile: CharityProfile;
  charityKey: string;
  setUpAt: number;
  recoveryProof: Uint8Array;
  teamProfile: string;
};
export type NewCharity = Charity & { recoveryEpochs: EpochEnvelope[] };
export type NewMember = {
  id: string;
  signIn: Uint8Array;
  proof: Uint8Array;
  wrap: Wrap;
  charityKey: string;
  epochs: EpochEnvelope[];
};
/** `wrap` is JSON. */
export type MemberRow = { id: string; proof: Uint8Array; wrap: string; waiting: boolean };
/** `notAfter` in Unix seconds, as the signed keyring says. */
export type NewStatements = { roster: Signed; version: number; keyring: Signed; epoch: number; notAfter: number };
/** `closedAt` is when a removal ended it early; Unix seconds. */
export type EpochRow = { epoch: number; notAfter: number; closedAt: number | null };

export type InviteRow = {
  id: string;
  token: Uint8Array;
  role: Role;
  madeBy: string;
  expires: number;
  envelope: string;
  joiner: JoinerKeys | null;
};
export type JoinWrite = {
  inviteId: string;
  token: Uint8Array;
  keys: JoinerKeys;
  signIn: Uint8Array;
  proof: Uint8Array;
  wrap: Wrap;
};

type Handout = {
  statements: NewStatements;
  envelopes: { memberId: string; envelope: string }[];
  recovery: string;
  teamProfile: string;
  actor: string;
  at: number;
};
export type EpochWrite = Handout & { reason: EpochReason };
export type SuccessionWrite = Handout &
  Pick<Succession, 'succession' | 'charityKey' | 'charityKeys' | 'recoveryEpochs' | 'leaver'> & {
    recoveryProof: Uint8Array;
  };

export type RecoveryWrite = {
  statements: NewStatements;
  manager: NewMember;
  others: { memberId: string; envelope: string }[];
  recovery: string;
  teamProfile: string;
  at: number;
};

export type NewOpening = {
  threadId: string;
  epoch: number;
  token: Uint8Array;
  sealed: Uint8Array;
  at: number;
  lane: Lane;
};
/** Times in Unix seconds, to the minute. `claimedUntil` may have passed: the claim has lapsed then. */
export type ThreadState = { claimedBy: string | null; claimedUntil: number | null; closedBy: string | null };
export type ThreadRow = ThreadState & { threadId: string; epoch: number; at: number; lane: Lane };

/** An entry of the audit log. `actor` is a member's id, null for a person who writes in. */
export type AuditEntry = { at: number; actor: string | null; act: string };
