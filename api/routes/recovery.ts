import { toMinute } from '#api/clock.ts';
import type { Context } from '#api/context.ts';
import { equal, hashOf, keyedHash } from '#api/hashes.ts';
import { newestNumbers } from '#api/queue/roster.ts';
import { readStatements } from '#api/queue/statements.ts';
import { Refusal } from '#api/refusal.ts';
import { route } from '#api/route.ts';
import { sharedDesk } from '#api/routes/desk.ts';
import { type Charity, recoveryHolder } from '#api/store/store.ts';
import { fromBase64url } from '#shared/bytes/base64url.ts';
import { Recovery, RecoveryDesk, RecoveryRequest, sheetProofHeader } from '#shared/contract/duty.ts';
import { size } from '#shared/contract/sizes.ts';
import { bytesOf } from '#shared/contract/wire.ts';

export const openRecovery = route({
  method: 'post',
  path: '/api/recovery/desk',
  summary: 'What is sealed to the recovery key, for whoever holds the sheet.',
  authority: 'sheet',
  parameters: {},
  headers: {},
  body: { kind: 'json', schema: RecoveryRequest, most: 1024 },
  answers: { 200: RecoveryDesk },
  refusals: ['recovery-failed'],
  act: ({ context, body }) => {
    const charity = insistOnSheet(context, body.proof);
    const { epochs } = context.store.deskOf(recoveryHolder);
    return { status: 200, json: { ...sharedDesk(context.store, charity), epochs } };
  },
});

export const recover = route({
  method: 'post',
  path: '/api/recovery',
  summary: "A manager's return by the sheet: new keys, a roster and keyring that name them, and every envelope anew.",
  authority: 'sheet',
  parameters: {},
  headers: { [sheetProofHeader]: bytesOf(size.proof) },
  body: { kind: 'json', schema: Recovery, most: 8 * 1024 * 1024 },
  answers: { 201: 'empty' },
  refusals: ['recovery-failed', 'statement-refused', 'statement-outdated', 'name-taken', 'storage-unavailable'],
  // The body is large, and only whoever holds the sheet has one to send.
  admit: ({ context, headers }) => void insistOnSheet(context, headers[sheetProofHeader]),
  act: async ({ context, headers, body }) => {
    const { store, clock, secrets, site } = context;
    const charity = insistOnSheet(context, headers[sheetProofHeader]);
    const newest = newestNumbers(store);
    const { roster, written } = readStatements(body.statements, charity, newest);
    const { manager } = body;
    const others = roster.members.filter(({ id }) => id !== manager.id);
    const named = roster.members.some(({ id, role }) => id === manager.id && role === 'manager');
    const reached = others.every(({ id }) => body.others.some(({ memberId }) => memberId === id));
    // As many as there are, and each of them reached: nobody twice, and nobody else.
    if (!named || !reached || body.others.length !== others.length) throw new Refusal('statement-refused');
    const stored = await store.recover({
      statements: written,
      manager: {
        ...manager,
        signIn: keyedHash(secrets.signIn, 'name', manager.signInName),
        proof: hashOf(fromBase64url(manager.proof)),
      },
      others: body.others,
      recovery: body.recovery,
      teamProfile: body.teamProfile,
      at: toMinute(clock()),
    });
    if (stored === 'outdated') throw new Refusal('statement-outdated');
    if (stored === 'name-taken') throw new Refusal('name-taken', 'manager.signInName');
    // Whoever knew the old passphrase may know the old duty keys: the built files get a floor above them.
    site.rebuild();
    return { status: 201 };
  },
});

function insistOnSheet({ store }: Context, proof: string): Charity {
  const charity = store.charity();
  if (!charity || !equal(hashOf(fromBase64url(proof)), charity.recoveryProof)) throw new Refusal('recovery-failed');
  return charity;
}
