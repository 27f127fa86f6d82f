import { fromBase64url, toBase64url } from '#shared/bytes/base64url.ts';
import { utf8 } from '#shared/bytes/encode.ts';
import { Rota, type SignedRota } from '#shared/contract/rota.ts';
import { sign, signed } from '#shared/crypto/keys.ts';
import { Refused } from '#shared/crypto/refused.ts';
import { readJson, type VerifiedKeyring } from '#shared/crypto/statement.ts';
import type { VerifiedHistory } from '#shared/team/history.ts';

const context = 'sidegate/1/rota';

/**
 * Signs who works when (shared/crypto/README.md, "Rota"): a manager does, as shifts change more often than keys should be used.
 * @param signKey the manager's Ed25519 secret key, @param keyring whose roster names them
 */
export function signRota(content: Rota, by: string, signKey: Uint8Array, keyring: VerifiedKeyring): SignedRota {
  const bytes = utf8(JSON.stringify(Rota.parse(content)));
  const signature = toBase64url(sign(context, bytes, signKey));
  return { by, keyringHash: toBase64url(keyring.hash), rota: toBase64url(bytes), signature };
}

/**
 * @throws {Refused} 'mismatch' where whoever signed was no manager then or it is another charity's, 'signature' where they
 * did not sign this, 'shape' for signed bytes that are no rota
 */
export function verifyRota({ by, keyringHash, rota, signature }: SignedRota, history: VerifiedHistory): Rota {
  const keyring = history.keyrings.find(({ hash }) => toBase64url(hash) === keyringHash);
  const roster = keyring && history.rosters[keyring.content.rosterVersion - 1];
  const signer = roster?.content.members.find(({ id, role }) => id === by && role === 'manager');
  if (!signer) throw new Refused('mismatch');
  const bytes = fromBase64url(rota);
  if (!signed(context, bytes, fromBase64url(signature), fromBase64url(signer.signKey))) throw new Refused('signature');
  const content = readJson(Rota, bytes);
  if (content.charityId !== history.charityId) throw new Refused('mismatch');
  return content;
}
