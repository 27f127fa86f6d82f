import type { DatabaseSync } from 'node:sqlite';
import { Refusal } from '#api/refusal.ts';
import type { Commits } from '#api/store/commits.ts';
import type { Store } from '#api/store/store.ts';

type Unwritten = { member: string; proof: string; expires: number };

/**
 * Who is signed in. While nothing can be stored, a session is kept in this process's memory instead, so that a full disk
 * does not keep the team from reading what has arrived. Such a session ends with the proof that it was opened with: a
 * member who was given a new passphrase, or was removed, has it no longer.
 */
export function sessionsOf(
  database: DatabaseSync,
  commits: Commits,
): Pick<Store, 'openSession' | 'memberOfSession' | 'closeSession'> {
  const unwritten = new Map<string, Unwritten>();
  return {
    async openSession(token, member, expires, now) {
      try {
        await commits.run(() => {
          database.prepare('DELETE FROM session WHERE expires <= ?').run(now);
          database.prepare('INSERT INTO session (token, member, expires) VALUES (?, ?, ?)').run(token, member, expires);
        });
      } catch (fault) {
        const proof = proofOf(database, member);
        if (!(fault instanceof Refusal) || fault.code !== 'storage-unavailable' || proof === null) throw fault;
        unwritten.set(keyOf(token), { member, proof, expires });
      }
    },
    memberOfSession(token, now) {
      const row = database.prepare('SELECT member FROM session WHERE token = ? AND expires > ?').get(token, now);
      if (row) return row.member as string;
      for (const [key, { expires }] of unwritten) if (expires <= now) unwritten.delete(key);
      const kept = unwritten.get(keyOf(token));
      return kept && proofOf(database, kept.member) === kept.proof ? kept.member : null;
    },
    async closeSession(token) {
      if (unwritten.delete(keyOf(token))) return;
      await commits.run(() => {
        database.prepare('DELETE FROM session WHERE token = ?').run(token);
      });
    },
  };
}

function proofOf(database: DatabaseSync, member: string): string | null {
  const row = database.prepare('SELECT proof FROM member WHERE id = ?').get(member);
  return row ? keyOf(row.proof as Uint8Array) : null;
}

function keyOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}
