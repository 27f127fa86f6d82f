import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fromBase64url } from '#shared/bytes/base64url.ts';
import { sealEnvelope } from '#shared/crypto/envelope.ts';
import { removeMember, renewKeyring } from '#shared/team/changes.ts';
import type { Variant } from '#tests/model/charity.ts';

/** A store that forgets that a removal closes the earlier epochs. */
export const earlierStayOpen: Variant = {
  adapt: (store) => ({ ...store, epochs: () => store.epochs().map((row) => ({ ...row, closedAt: null })) }),
};

/** A removal that leaves the newest key, sealed to whoever was removed, in the file. */
export const removedGetKey: Variant = {
  remove: async (manager, memberId, now, { service, pin }) => {
    const removed = manager.history.roster.content.members.find(({ id }) => id === memberId);
    const after = await removeMember(manager, memberId, now);
    const { epoch } = after.history.keyring.content;
    const secret = after.dutyKeys.get(epoch);
    if (!removed || !secret) throw new Error('the removal must have been made');
    const keyringHash = after.history.keyring.hash;
    const header = { charityId: pin.charityId, subject: epoch, signer: after.member.id, keyringHash };
    const recipientKey = fromBase64url(removed.sealKey);
    const envelope = sealEnvelope({ ...header, purpose: 'duty-key' }, secret, recipientKey, after.keys.sign.secretKey);
    const database = new DatabaseSync(join(service.dataDir, 'sidegate.sqlite'));
    database.prepare('INSERT INTO epoch_envelope VALUES (?, ?, ?)').run(memberId, epoch, envelope);
    database.close();
  },
};

/** A removal that is none: the keyring is renewed, for the same team. */
export const nobodyLeaves: Variant = { remove: (manager, _, now) => renewKeyring(manager, now) };
