import { fromBase64url, toBase64url } from '#shared/bytes/base64url.ts';
import { call } from '#shared/calls/call.ts';
import type { RotaPlan, SignedRota } from '#shared/contract/rota.ts';
import { publicHash } from '#shared/crypto/keys.ts';
import { Refused } from '#shared/crypto/refused.ts';
import { signRota } from '#shared/crypto/rota.ts';
import type { Managing } from '#shared/team/changes.ts';
import { type KnownRota, versionOf } from '#shared/team/rota.ts';
import { type OnDuty, refreshDesk } from '#shared/team/sign-in.ts';

/**
 * Signs and stores what a manager chose, in place of the rota that they saw, or of one that no manager signed.
 * @param now Unix seconds
 * @throws {CallRefused} 'statement-outdated' where another manager was quicker, and nothing changed
 * @throws {Refused} 'mismatch' where the server says that it is stored and goes on with another
 */
export async function changeRota(manager: Managing, plan: RotaPlan, now: number): Promise<OnDuty> {
  const { line, rota, member, keys, history } = manager;
  const version = versionOf(rota) + 1;
  const previous = rota.is === 'none' ? null : toBase64url(publicHash(fromBase64url(rota.signed.rota)));
  const content = { charityId: history.charityId, version, previous, plan, at: now };
  const json = signRota(content, member.id, keys.sign.secretKey, history.keyring);
  await call(line, { method: 'PUT', path: '/api/rota', json });
  const after = await refreshDesk(manager);
  if (!isThere(after.rota, json, version)) throw new Refused('mismatch');
  return after;
}

/** Also where another manager has gone on from it already. */
function isThere(rota: KnownRota, { rota: written }: SignedRota, version: number): boolean {
  return rota.is === 'signed' && (rota.content.version > version || rota.signed.rota === written);
}
