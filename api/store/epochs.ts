import type { DatabaseSync } from 'node:sqlite';
import { appendAudit } from '#api/store/audit.ts';
import { admitJoiner, hasJoiner } from '#api/store/invites.ts';
import { addSettings, areNext } from '#api/store/settings.ts';
import {
  type EpochRow,
  type EpochWrite,
  type NewStatements,
  recoveryHolder,
  type SuccessionWrite,
} from '#api/store/store.ts';
import type { EpochEnvelope } from '#shared/contract/members.ts';

export function readEpochs(database: DatabaseSync): EpochRow[] {
  return database
    .prepare('SELECT epoch, not_after, closed_at FROM keyring ORDER BY epoch')
    .all()
    .map((row) => ({
      epoch: row.epoch as number,
      notAfter: row.not_after as number,
      closedAt: row.closed_at as number | null,
    }));
}

/** The next roster and keyring; the first one with the next numbers is taken, a second one is outdated. */
export function writeEpoch(database: DatabaseSync, write: EpochWrite): 'stored' | 'outdated' | 'no-joiner' {
  const { statements, reason, actor, at } = write;
  if (!isNext(database, statements)) return 'outdated';
  if (reason.is === 'join' && !hasJoiner(database, reason.inviteId)) return 'no-joiner';
  writeStatements(database, statements);
  if (reason.is === 'join') {
    const memberId = admitJoiner(database, reason.inviteId, reason.charityKey);
    writeEnvelopes(database, memberId, reason.earlier);
  }
  if (reason.is === 'removal') takeOut(database, reason.memberId, statements.epoch, at);
  handOut(database, write);
  appendAudit(database, { at, actor, act: `epoch-${reason.is}` });
  return 'stored';
}

/** A new charity key: the managers who stay and the new sheet get what they need, and the old sheet opens nothing more. */
export function writeSuccession(database: DatabaseSync, write: SuccessionWrite): 'stored' | 'outdated' {
  const { statements, settings, actor, at } = write;
  if (!isNext(database, statements) || (settings && !areNext(database, settings))) return 'outdated';
  if (settings) addSettings(database, settings);
  writeStatements(database, statements);
  database
    .prepare('INSERT INTO succession (epoch, signed) VALUES (?, ?)')
    .run(statements.epoch, JSON.stringify(write.succession));
  if (write.leaver === null) closeEarlier(database, statements.epoch, at);
  else takeOut(database, write.leaver, statements.epoch, at);
  database.prepare('UPDATE charity SET charity_key = ?, recovery_proof = ?').run(write.charityKey, write.recoveryProof);
  database.prepare('DELETE FROM epoch_envelope WHERE holder = ?').run(recoveryHolder);
  writeEnvelopes(database, recoveryHolder, write.recoveryEpochs);
  for (const { memberId, envelope } of write.charityKeys) {
    database.prepare('UPDATE member SET charity_key = ? WHERE id = ?').run(envelope, memberId);
  }
  handOut(database, write);
  appendAudit(database, { at, actor, act: 'succession' });
  return 'stored';
}

export function isNext(database: DatabaseSync, { epoch, version }: NewStatements): boolean {
  const newest = database.prepare('SELECT max(epoch) AS epoch FROM keyring').get();
  const roster = database.prepare('SELECT max(version) AS version FROM roster').get();
  return epoch === Number(newest?.epoch ?? 0) + 1 && version === Number(roster?.version ?? 0) + 1;
}

export function writeStatements(
  database: DatabaseSync,
  { roster, version, keyring, epoch, notAfter }: NewStatements,
): void {
  database.prepare('INSERT INTO roster (version, signed) VALUES (?, ?)').run(version, JSON.stringify(roster));
  database
    .prepare('INSERT INTO keyring (epoch, signed, not_after) VALUES (?, ?, ?)')
    .run(epoch, JSON.stringify(keyring), notAfter);
}

export function writeEnvelopes(database: DatabaseSync, holder: string, epochs: EpochEnvelope[]): void {
  const insert = database.prepare('INSERT INTO epoch_envelope (holder, epoch, envelope) VALUES (?, ?, ?)');
  for (const { epoch, envelope } of epochs) insert.run(holder, epoch, envelope);
}

type Handout = Pick<EpochWrite, 'statements' | 'envelopes' | 'recovery' | 'teamProfile'>;

function handOut(database: DatabaseSync, { statements: { epoch }, envelopes, recovery, teamProfile }: Handout): void {
  for (const { memberId, envelope } of envelopes) writeEnvelopes(database, memberId, [{ epoch, envelope }]);
  writeEnvelopes(database, recoveryHolder, [{ epoch, envelope: recovery }]);
  database.prepare('UPDATE charity SET team_profile = ?').run(teamProfile);
}

/** Their sessions, wraps and envelopes go, their claims return to the queue, and earlier duty keys take nothing more. */
function takeOut(database: DatabaseSync, memberId: string, epoch: number, at: number): void {
  database.prepare('DELETE FROM member WHERE id = ?').run(memberId);
  database.prepare('DELETE FROM epoch_envelope WHERE holder = ?').run(memberId);
  database
    .prepare('UPDATE thread SET claimed_by = NULL, claimed_until = NULL WHERE claimed_by = ? AND closed_by IS NULL')
    .run(memberId);
  closeEarlier(database, epoch, at);
}

export function closeEarlier(database: DatabaseSync, epoch: number, at: number): void {
  database.prepare('UPDATE keyring SET closed_at = ? WHERE epoch < ? AND closed_at IS NULL').run(at, epoch);
}
