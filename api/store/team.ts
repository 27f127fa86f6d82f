import type { DatabaseSync } from 'node:sqlite';
import { appendAudit } from '#api/store/audit.ts';
import { closeEarlier, isNext, writeEnvelopes, writeStatements } from '#api/store/epochs.ts';
import { isNameTaken, readWaiting } from '#api/store/invites.ts';
import { addSettings } from '#api/store/settings.ts';
import {
  type Charity,
  type MemberRow,
  type NewCharity,
  type NewMember,
  type NewStatements,
  type RecoveryWrite,
  recoveryHolder,
} from '#api/store/store.ts';
import type { CharityProfile } from '#shared/contract/charity.ts';
import type { Signed, SignedSuccessor } from '#shared/contract/statements.ts';

export function readCharity(database: DatabaseSync): Charity | null {
  const row = database.prepare('SELECT * FROM charity').get();
  if (!row) return null;
  return {
    id: row.id as string,
    profile: JSON.parse(row.profile as string) as CharityProfile | null,
    charityKey: row.charity_key as string,
    setUpAt: row.set_up_at as number,
    recoveryProof: row.recovery_proof as Uint8Array,
    teamProfile: row.team_profile as string,
  };
}

export function writeSetUp(
  database: DatabaseSync,
  charity: NewCharity,
  manager: NewMember,
  statements: NewStatements,
): 'stored' | 'already-set-up' {
  if (readCharity(database)) return 'already-set-up';
  database
    .prepare(
      `INSERT INTO charity (only, id, profile, charity_key, set_up_at, recovery_proof, team_profile)
       VALUES (1, ?, ?, ?, ?, ?, ?)`,
    )
    .run(charity.id, 'null', charity.charityKey, charity.setUpAt, charity.recoveryProof, charity.teamProfile);
  writeStatements(database, statements);
  addSettings(database, charity.settings);
  writeMember(database, manager);
  writeEnvelopes(database, recoveryHolder, charity.recoveryEpochs);
  appendAudit(database, { at: charity.setUpAt, actor: manager.id, act: 'set-up' });
  return 'stored';
}

/** A manager's return by the sheet: the first statement with the next number is taken, a second one is outdated. */
export function writeRecovery(database: DatabaseSync, recovery: RecoveryWrite): 'stored' | 'outdated' | 'name-taken' {
  const { statements, manager } = recovery;
  if (!isNext(database, statements)) return 'outdated';
  if (isNameTaken(database, manager.signIn, manager.id)) return 'name-taken';
  writeStatements(database, statements);
  closeEarlier(database, statements.epoch, recovery.at);
  database.prepare('DELETE FROM session WHERE member = ?').run(manager.id);
  database.prepare('DELETE FROM epoch_envelope WHERE holder = ?').run(manager.id);
  writeMember(database, manager);
  for (const { memberId, envelope } of recovery.others) {
    writeEnvelopes(database, memberId, [{ epoch: statements.epoch, envelope }]);
  }
  writeEnvelopes(database, recoveryHolder, [{ epoch: statements.epoch, envelope: recovery.recovery }]);
  database.prepare('UPDATE charity SET team_profile = ?').run(recovery.teamProfile);
  appendAudit(database, { at: recovery.at, actor: manager.id, act: 'recovered-by-sheet' });
  return 'stored';
}

export function readHistory(database: DatabaseSync) {
  const parse = (row: Record<string, unknown>) => JSON.parse(row.signed as string) as Signed;
  const successions = database.prepare('SELECT signed FROM succession ORDER BY epoch').all();
  return {
    rosters: database.prepare('SELECT signed FROM roster ORDER BY version').all().map(parse),
    keyrings: database.prepare('SELECT signed FROM keyring ORDER BY epoch').all().map(parse),
    successions: successions.map((row) => JSON.parse(row.signed as string) as SignedSuccessor),
  };
}

export function readMember(database: DatabaseSync, signIn: Uint8Array): MemberRow | null {
  const row = database.prepare('SELECT id, proof, wrap FROM member WHERE sign_in = ?').get(signIn);
  if (!row) return readWaiting(database, signIn);
  return { id: row.id as string, proof: row.proof as Uint8Array, wrap: row.wrap as string, waiting: false };
}

export function readDesk(database: DatabaseSync, holder: string) {
  const epochs = database
    .prepare('SELECT epoch, envelope FROM epoch_envelope WHERE holder = ? ORDER BY epoch')
    .all(holder)
    .map((row) => ({ epoch: row.epoch as number, envelope: row.envelope as string }));
  const member = database.prepare('SELECT charity_key FROM member WHERE id = ?').get(holder);
  return { epochs, charityKey: (member?.charity_key as string | null | undefined) ?? null };
}

function writeMember(database: DatabaseSync, member: NewMember): void {
  database
    .prepare(
      `INSERT INTO member (id, sign_in, proof, wrap, charity_key) VALUES (?1, ?2, ?3, ?4, ?5)
       ON CONFLICT (id) DO UPDATE SET sign_in = ?2, proof = ?3, wrap = ?4, charity_key = ?5`,
    )
    .run(member.id, member.signIn, member.proof, JSON.stringify(member.wrap), member.charityKey);
  writeEnvelopes(database, member.id, member.epochs);
}
