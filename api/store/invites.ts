import type { DatabaseSync } from 'node:sqlite';
import { equal } from '#api/hashes.ts';
import { appendAudit } from '#api/store/audit.ts';
import type { InviteRow, JoinWrite, MemberRow } from '#api/store/store.ts';
import type { Wrap } from '#shared/contract/members.ts';
import type { Role } from '#shared/contract/statements.ts';
import type { JoinerKeys } from '#shared/contract/team.ts';

type Joiner = { keys: JoinerKeys; wrap: Wrap };

export function writeInvite(database: DatabaseSync, invite: Omit<InviteRow, 'joiner'>, at: number): void {
  database
    .prepare('INSERT INTO invite (id, token, role, made_by, expires, envelope) VALUES (?, ?, ?, ?, ?, ?)')
    .run(invite.id, invite.token, invite.role, invite.madeBy, invite.expires, invite.envelope);
  appendAudit(database, { at, actor: invite.madeBy, act: 'invited' });
}

/** Invites that still work, and those whose joiner waits. What has run out unused is deleted. */
export function readInvites(database: DatabaseSync, now: number): InviteRow[] {
  return database.prepare('SELECT * FROM invite WHERE joiner IS NOT NULL OR expires > ?').all(now).map(inviteRow);
}

export function deleteInvite(database: DatabaseSync, id: string, actor: string, at: number): boolean {
  const { changes } = database.prepare('DELETE FROM invite WHERE id = ?').run(id);
  if (changes === 0) return false;
  appendAudit(database, { at, actor, act: 'invite-taken-back' });
  return true;
}

/** Uses an invite up. The joiner's wrap and proof are kept until a manager lets them in. */
export function writeJoin(database: DatabaseSync, join: JoinWrite, now: number): 'stored' | 'unknown' | 'name-taken' {
  const row = database.prepare('SELECT * FROM invite WHERE id = ?').get(join.inviteId);
  const usable = row && row.joiner === null && (row.expires as number) > now;
  if (!usable || !equal(row.token as Uint8Array, join.token)) return 'unknown';
  if (isNameTaken(database, join.signIn, join.keys.memberId)) return 'name-taken';
  const joiner: Joiner = { keys: join.keys, wrap: join.wrap };
  database
    .prepare('UPDATE invite SET joiner = ?, sign_in = ?, proof = ? WHERE id = ?')
    .run(JSON.stringify(joiner), join.signIn, join.proof, join.inviteId);
  appendAudit(database, { at: now - (now % 60), actor: null, act: 'join-asked' });
  return 'stored';
}

/** Whether another member, or a joiner who waits to be one, signs in by this name. */
export function isNameTaken(database: DatabaseSync, signIn: Uint8Array, memberId: string): boolean {
  const taken = database
    .prepare('SELECT 1 FROM member WHERE sign_in = ?1 AND id <> ?2 UNION SELECT 1 FROM invite WHERE sign_in = ?1')
    .get(signIn, memberId);
  return taken !== undefined;
}

/** Somebody who has joined and waits to be let in, by the keyed hash of their sign-in name. */
export function readWaiting(database: DatabaseSync, signIn: Uint8Array): MemberRow | null {
  const row = database.prepare('SELECT joiner, proof FROM invite WHERE sign_in = ?').get(signIn);
  if (!row) return null;
  const { keys, wrap } = JSON.parse(row.joiner as string) as Joiner;
  return { id: keys.memberId, proof: row.proof as Uint8Array, wrap: JSON.stringify(wrap), waiting: true };
}

/** False once the invite was taken back or its joiner turned away, which may be at the moment of letting in. */
export function hasJoiner(database: DatabaseSync, inviteId: string): boolean {
  return database.prepare('SELECT 1 FROM invite WHERE id = ? AND joiner IS NOT NULL').get(inviteId) !== undefined;
}

/** Turns a joiner into a member. @throws where the invite has none */
export function admitJoiner(database: DatabaseSync, inviteId: string, charityKey: string | null): string {
  const row = database.prepare('SELECT joiner, sign_in, proof FROM invite WHERE id = ?').get(inviteId);
  if (!row?.joiner) throw new Error('the invite has no joiner');
  const { keys, wrap } = JSON.parse(row.joiner as string) as Joiner;
  database
    .prepare('INSERT INTO member (id, sign_in, proof, wrap, charity_key) VALUES (?, ?, ?, ?, ?)')
    .run(keys.memberId, row.sign_in as Uint8Array, row.proof as Uint8Array, JSON.stringify(wrap), charityKey);
  database.prepare('DELETE FROM invite WHERE id = ?').run(inviteId);
  return keys.memberId;
}

function inviteRow(row: Record<string, unknown>): InviteRow {
  const joiner = row.joiner === null ? null : (JSON.parse(row.joiner as string) as Joiner);
  return {
    id: row.id as string,
    token: row.token as Uint8Array,
    role: row.role as Role,
    madeBy: row.made_by as string,
    expires: row.expires as number,
    envelope: row.envelope as string,
    joiner: joiner?.keys ?? null,
  };
}
