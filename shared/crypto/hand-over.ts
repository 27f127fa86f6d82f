import { utf8 } from '#shared/bytes/encode.ts';
import { HandOver, handOverPadded } from '#shared/contract/hand-over.ts';
import type { Signer, SignKeyOf } from '#shared/crypto/case.ts';
import { openEnvelope, sealEnvelope } from '#shared/crypto/envelope.ts';
import { type KeyPair, wipe } from '#shared/crypto/keys.ts';
import { Refused } from '#shared/crypto/refused.ts';
import { sodium } from '#shared/crypto/sodium.ts';
import { readJson } from '#shared/crypto/statement.ts';

const purpose = 'hand-over';

type Place = { charityId: string; epoch: number };

/** Seals a hand-over to the team's duty key of an epoch, padded, and signed by its writer. */
export function sealHandOver(
  content: HandOver,
  { charityId, epoch }: Place,
  dutyKey: Uint8Array,
  { memberId, keyringHash, signKey }: Signer,
): string {
  const text = utf8(JSON.stringify(HandOver.parse(content)));
  const padded = sodium.pad(text, handOverPadded);
  const header = { purpose, charityId, subject: epoch, signer: memberId, keyringHash } as const;
  const envelope = sealEnvelope(header, padded, dutyKey, signKey);
  wipe(text, padded);
  return envelope;
}

/**
 * Opens the hand-over of an id. `by` is who signed it, whatever the server says.
 * @throws {Refused} 'mismatch' for another's in its place, 'shape', and as `openEnvelope` does
 */
export function openHandOver(
  envelope: string,
  { id, charityId, epoch }: Place & { id: string },
  duty: KeyPair,
  signKeyOf: SignKeyOf,
): HandOver & { by: string } {
  let by = '';
  const padded = openEnvelope(envelope, { purpose, charityId, subject: epoch }, duty, (signer, keyringHash) => {
    by = signer;
    return signKeyOf(signer, keyringHash);
  });
  const content = readJson(HandOver, unpadded(padded));
  wipe(padded);
  if (content.id !== id) throw new Refused('mismatch');
  return { ...content, by };
}

function unpadded(padded: Uint8Array): Uint8Array {
  try {
    return sodium.unpad(padded, handOverPadded);
  } catch (cause) {
    throw new Refused('shape', { cause });
  }
}
