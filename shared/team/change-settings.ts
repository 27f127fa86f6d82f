import { call } from '#shared/calls/call.ts';
import type { CharityProfile } from '#shared/contract/charity.ts';
import type { Signed } from '#shared/contract/statements.ts';
import { Refused } from '#shared/crypto/refused.ts';
import type { Managing } from '#shared/team/changes.ts';
import { signSettings } from '#shared/team/settings.ts';
import { type OnDuty, refreshDesk } from '#shared/team/sign-in.ts';

/**
 * Signs and stores what a manager chose; the site is then built anew.
 * @param now Unix seconds
 * @throws {CallRefused} 'statement-outdated' where another manager was quicker, and nothing changed
 * @throws {Refused} 'mismatch' where the server says that it is stored and goes on with others
 */
export async function changeSettings(manager: Managing, profile: CharityProfile, now: number): Promise<OnDuty> {
  const { line, settings, charityKey, history } = manager;
  if (settings.is === 'refused') throw new Refused('signature');
  const before = settings.is === 'signed' ? settings : null;
  const json = signSettings(profile, before, history.charityId, charityKey, now);
  await call(line, { method: 'PUT', path: '/api/charity', json });
  const after = await refreshDesk(manager);
  if (!isThere(after, json, before ? before.content.version + 1 : 1)) throw new Refused('mismatch');
  return after;
}

/** Also where another manager has gone on from it already. */
function isThere({ settings }: OnDuty, { statement }: Signed, version: number): boolean {
  if (settings.is !== 'signed') return false;
  return settings.content.version > version || settings.signed.statement === statement;
}
