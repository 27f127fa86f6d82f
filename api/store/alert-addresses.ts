import type { DatabaseSync } from 'node:sqlite';
import { Refusal } from '#api/refusal.ts';

export function readAlertAddresses(database: DatabaseSync): Map<string, string> {
  const rows = database.prepare('SELECT member, address FROM alert_address').all();
  return new Map(rows.map(({ member, address }) => [member as string, address as string]));
}

/** Whoever was taken out a moment ago may have been signed in when their request arrived. @throws {Refusal} */
export function writeAlertAddress(database: DatabaseSync, member: string, address: string | null): void {
  if (!database.prepare('SELECT 1 FROM member WHERE id = ?').get(member)) throw new Refusal('not-signed-in');
  if (address === null) database.prepare('DELETE FROM alert_address WHERE member = ?').run(member);
  else database.prepare('INSERT OR REPLACE INTO alert_address (member, address) VALUES (?, ?)').run(member, address);
}
