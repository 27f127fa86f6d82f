import type { CaseRecord, CaseWrite } from '#shared/contract/case-record.ts';
import type { CharityProfile } from '#shared/contract/charity.ts';
import type { Lane } from '#shared/contract/duty.ts';
import type { HandOverEntry, NewHandOver, SealedHandOver } from '#shared/contract/hand-over.ts';
import type { EpochEnvelope, Wrap } from '#shared/contract/members.ts';
import type { SignedRota } from '#shared/contract/rota.ts';
import type { Role, Signed, SignedSuccessor, Statements } from '#shared/contract/statements.ts';
import type { Side } from '#shared/contract/stream.ts';
import type { EpochReason, JoinerKeys, Succession } from '#shared/contract/team.ts';
import type { Language } from '#shared/contract/wire.ts';

/** The sealed boxes and what the server must know to keep them. Every write settles only after a durable commit. */
export type Store = {
  /** A secret of this server's own, made the first time it is asked for. 32 bytes. */
  secret(name: string): Promise<Uint8Array>;
  charity(): Charity | null;
  /** The charity's id alone, which every opening is held to. */
  charityId(): string | null;
  setUp(charity: NewCharity, manager: NewMember, statements: NewStatements): Promise<'stored' | 'already-set-up'>;
  statements(): Statements | null;
  /** The newest settings that were signed; null where there are none. */
  settings(): NewSettings | null;
  changeSettings(settings: NewSettings, entry: AuditEntry): Promise<'stored' | 'outdated'>;
  /** The newest rota; null where there is none. */
  rota(): NewRota | null;
  changeRota(rota: NewRota, entry: AuditEntry): Promise<'stored' | 'outdated'>;
  /** Keeps a hand-over and releases what its writer holds of the threads it names. */
  writeHandOver(write: HandOverWrite, entry: AuditEntry): Promise<'stored' | 'not-yours'>;
  handOvers(now: number): HandOverEntry[];
  handOver(id: string): SealedHandOver | null;
  markHandOverRead(id: string, member: string): Promise<boolean>;
  /** An address for a member's shifts, by the hash of its secret; the one before ends. */
  writeFeed(feed: Feed, token: Uint8Array, entry: AuditEntry): Promise<void>;
  deleteFeed(member: string, entry: AuditEntry): Promise<void>;
  hasFeed(member: string): boolean;
  feed(token: Uint8Array): Feed | null;
  /** Where members want to be alerted, by their ids; of those who said so. */
  alertAddresses(): Map<string, string>;
  /** Null takes it out. Whoever was taken out of the team has none any more. @throws {Refusal} 'not-signed-in' */
  setAlertAddress(member: string, address: string | null): Promise<void>;
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
  hasOpening(opening: Pick<NewOpening, 'threadId' | 'token' | 'record' | 'sealed'>): boolean;
  putOpening(opening: NewOpening): Promise<'created' | 'same' | 'other'>;
  /** Openings that wait in the crowded lane and are not closed. */
  countCrowded(): number;
  /** Logs that a member looked at the list, once an hour; never throws. */
  noteListing(member: string, now: number): Promise<void>;
  /** Every thread but those that are hidden from the member. */
  threads(member: string): ThreadRow[];
  /** Null where there is no such thread, or it is hidden from the member. */
  thread(threadId: string, member: string): ThreadRow | null;
  /** Null also for a thread that is hidden from the member. */
  sealedOpening(threadId: string, member: string): Uint8Array | null;
  /** The newest revisions; none for threads without a case and those that are hidden from the member. */
  cases(threadIds: string[], member: string): CaseRecord[];
  /** Stores the next revision of a case, and changes the thread by a rule in the same moment. */
  writeCase(
    threadId: string,
    write: CaseWrite,
    change: (thread: ThreadRow) => ThreadState,
    entry: AuditEntry,
  ): Promise<ThreadRow | 'outdated' | null>;
  /** Hides a thread from a member, or shows it again. Null where there is no such thread for whoever does it. */
  hideThread(threadId: string, from: string, hidden: 'hidden' | 'shown', entry: AuditEntry): Promise<ThreadRow | null>;
  putPart(part: NewPart, admit: PartRule): Promise<'created' | 'same' | 'other' | 'unknown'>;
  attachments(threadId: string): AttachmentRow[];
  attachmentPart(threadId: string, attachmentId: string, part: number): Uint8Array | null;
  /** What was stored under the hash of a lookup id. */
  returning(lookup: Uint8Array): { threadId: string; wrapped: Uint8Array } | null;
  /** True for the hash of a thread's token. Takes the same time for one that no thread has. */
  holdsToken(threadId: string, token: Uint8Array): boolean;
  putFrame(frame: NewFrame, quota: FrameQuota): Promise<FramePut>;
  /** In the order of their minutes; `side` leaves the other side's out. */
  frames(threadId: string, side?: Side): FrameRow[];
  /** Another token and record for a thread, with the frame that tells the team of it. The old ones are void. */
  replaceReturn(replacement: Replacement, quota: FrameQuota): Promise<FramePut>;
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
  /** What was asked at set-up before settings were signed; null since. */
  profile: CharityProfile | null;
  charityKey: string;
  setUpAt: number;
  recoveryProof: Uint8Array;
  teamProfile: string;
};
export type NewCharity = Omit<Charity, 'profile'> & { recoveryEpochs: EpochEnvelope[]; settings: NewSettings };
/** Signed settings and their number. */
export type NewSettings = { version: number; signed: Signed };
/** A rota as a manager signed it, and its number. */
export type NewRota = { version: number; signed: SignedRota };
/** A hand-over of a member's. `now` in Unix seconds. */
export type HandOverWrite = NewHandOver & { id: string; member: string; now: number };
/** Whose shifts are fetched, and in whose language the one word in them is. */
export type Feed = { member: string; language: Language };
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
    settings: NewSettings | null;
  };

export type RecoveryWrite = {
  statements: NewStatements;
  manager: NewMember;
  others: { memberId: string; envelope: string }[];
  recovery: string;
  teamProfile: string;
  at: number;
};

/** What a return code finds again: the hash of its lookup id, and what is locked with it. */
export type ReturnRecord = { lookup: Uint8Array; wrapped: Uint8Array };

export type NewOpening = {
  threadId: string;
  epoch: number;
  token: Uint8Array;
  record: ReturnRecord;
  sealed: Uint8Array;
  at: number;
  lane: Lane;
};
/** A part of an attachment, from 0 on. `token` is the hash of the thread's own. */
export type NewPart = {
  threadId: string;
  token: Uint8Array;
  attachmentId: string;
  part: number;
  sealed: Uint8Array;
  at: number;
};
/** What is stored of an attachment: its parts, from the first on, and their bytes together. */
export type AttachmentRow = { id: string; parts: number; bytes: number };
/** What a new part is judged by: its thread, and the bytes of all attachments of all threads. It refuses by throwing. */
export type PartRule = (found: {
  at: number;
  isClosed: boolean;
  attachments: AttachmentRow[];
  everything: number;
}) => void;

export type NewFrame = {
  threadId: string;
  stream: Uint8Array;
  sequence: number;
  side: Side;
  /** Who wrote it; null in a person's stream. */
  member: string | null;
  at: number;
  sent: Uint8Array;
};
export type FrameRow = Pick<NewFrame, 'side' | 'at' | 'sent'>;
/** How much one side may write under one thread. */
export type FrameQuota = { frames: number; bytes: number };
export type FramePut = 'created' | 'same' | 'other' | 'out-of-turn' | 'full' | 'unknown';
/** `token` is the hash of the one that holds until now. */
export type Replacement = { token: Uint8Array; newToken: Uint8Array; record: ReturnRecord; frame: NewFrame };

/** Times in Unix seconds, to the minute. `claimedUntil` may have passed: the claim has lapsed then. */
export type ThreadState = { claimedBy: string | null; claimedUntil: number | null; closedBy: string | null };
/**
 * `revision` is the case's newest, 0 for none; `hiddenFrom` names members who are not shown it; `frames` counts the person's
 * own after the opening.
 */
export type ThreadRow = ThreadState & {
  threadId: string;
  epoch: number;
  at: number;
  lane: Lane;
  revision: number;
  hiddenFrom: string[];
  frames: number;
};

/** An entry of the audit log. `actor` is a member's id, null for a person who writes in. */
export type AuditEntry = { at: number; actor: string | null; act: string };
