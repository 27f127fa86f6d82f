import { toMinute } from '#api/clock.ts';
import { hashOf, keyedHash } from '#api/hashes.ts';
import { readNextSettings } from '#api/queue/settings.ts';
import { readStatements } from '#api/queue/statements.ts';
import { Refusal } from '#api/refusal.ts';
import { noBody, route } from '#api/route.ts';
import { fromBase64url } from '#shared/bytes/base64url.ts';
import { SetUp, SetUpCode, SetUpState } from '#shared/contract/duty.ts';

export const setUpState = route({
  method: 'get',
  path: '/api/set-up',
  summary: 'Whether a charity is set up, and whether its site is being served yet.',
  authority: 'anyone',
  parameters: {},
  headers: {},
  body: noBody,
  answers: { 200: SetUpState },
  refusals: [],
  act: ({ context }) => ({
    status: 200,
    json: { needed: context.store.charity() === null, site: context.site.state() },
  }),
});

export const checkCode = route({
  method: 'post',
  path: '/api/set-up/code',
  summary: 'Whether the set-up code is the right one, before anybody prints a sheet. Uses nothing up.',
  authority: 'code',
  parameters: {},
  headers: {},
  body: { kind: 'json', schema: SetUpCode, most: 1024 },
  answers: { 204: 'empty' },
  refusals: ['already-set-up', 'wrong-code'],
  act: ({ context: { store, setUpCode }, body: { code } }) => {
    if (store.charity()) throw new Refusal('already-set-up');
    if (!setUpCode.fits(code)) throw new Refusal('wrong-code', 'code');
    return { status: 204 };
  },
});

export const setUp = route({
  method: 'post',
  path: '/api/set-up',
  summary: 'Stores a charity, its first manager, roster and keyring, in one transaction, for whoever types the code.',
  authority: 'code',
  parameters: {},
  headers: {},
  body: { kind: 'json', schema: SetUp, most: 256 * 1024 },
  answers: { 201: 'empty' },
  refusals: ['already-set-up', 'wrong-code', 'statement-refused', 'storage-unavailable'],
  act: async ({ context, body }) => {
    const { store, clock, setUpCode, secrets, site } = context;
    if (store.charity()) throw new Refusal('already-set-up');
    if (!setUpCode.fits(body.code)) throw new Refusal('wrong-code', 'code');
    const { charityKey, roster, keyring } = body.statements;
    const { manager } = body;
    const read = readStatements({ roster, keyring }, { id: body.charityId, charityKey }, { version: 0, epoch: 0 });
    if (read.roster.members.length !== 1 || read.roster.members[0]?.id !== manager.id) {
      throw new Refusal('statement-refused');
    }
    const stored = await store.setUp(
      {
        id: body.charityId,
        settings: readNextSettings(body.settings, { id: body.charityId, charityKey }, null),
        charityKey,
        setUpAt: toMinute(clock()),
        recoveryProof: hashOf(fromBase64url(body.recovery.proof)),
        recoveryEpochs: body.recovery.epochs,
        teamProfile: body.teamProfile,
      },
      {
        ...manager,
        signIn: keyedHash(secrets.signIn, 'name', manager.signInName),
        proof: hashOf(fromBase64url(manager.proof)),
      },
      read.written,
    );
    if (stored === 'already-set-up') throw new Refusal('already-set-up');
    site.rebuild();
    return { status: 201 };
  },
});
