import { nanoid } from 'nanoid';
import { beforeAll, expect, test } from 'vitest';
import { fetchKeyring, putOpening, sealReferral } from '#shared/calls/opening.ts';
import { openingSize, openingsAtOnce } from '#shared/contract/sizes.ts';
import { stretch } from '#shared/crypto/passphrase.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { signIn } from '#shared/team/sign-in.ts';
import { startEdge } from '#tests/api/edge.ts';
import { exampleFounding } from '#tests/examples/charity.ts';
import { exampleReferral } from '#tests/examples/referral.ts';
import { setUp } from '#tests/path/team.ts';

beforeAll(sodiumReady);

test('a member reads several openings in the order asked for, up to fifty, and nobody else any', async () => {
  await using edge = await startEdge();
  const { address, clock } = edge;
  const { pin } = await setUp(edge);
  const keyring = await fetchKeyring({ address }, pin, clock.now);
  const sealed = [1, 2, 3].map(() => sealReferral({ referral: exampleReferral, language: 'en' }, keyring, clock.now));
  for (const opening of sealed) await putOpening({ address }, opening);
  const { line } = await signIn(address, pin, exampleFounding.manager, stretch);
  const read = (ids: string[], token = line.token) =>
    fetch(`${address}/api/threads/${ids.join(',')}/openings`, { headers: { authorization: `Bearer ${token}` } });

  const backwards = sealed.toReversed();
  const ids = backwards.map(({ threadId }) => threadId);
  const bytes = new Uint8Array(await (await read(ids)).arrayBuffer());
  expect(bytes).toHaveLength(3 * openingSize);
  for (const [at, opening] of backwards.entries()) {
    expect(Buffer.compare(bytes.subarray(at * openingSize, (at + 1) * openingSize), opening.sealed)).toBe(0);
  }
  const [first = ''] = ids;
  const most = Array.from({ length: openingsAtOnce }, () => first);
  expect((await read(most)).status).toBe(200);
  expect((await read([...most, first])).status).toBe(422);
  expect((await read([first, ''])).status).toBe(422);
  expect((await read([first, nanoid()])).status).toBe(404);
  expect((await read(ids, 'A'.repeat(43))).status).toBe(401);
});
