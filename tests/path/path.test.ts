import { beforeAll, expect, test } from 'vitest';
import { fromBase64url } from '#shared/bytes/base64url.ts';
import { fetchKeyring, putOpening, sealReferral } from '#shared/calls/opening.ts';
import { nameIn } from '#shared/contract/about.ts';
import { stretch } from '#shared/crypto/passphrase.ts';
import { sheetWords } from '#shared/crypto/sheet.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { openSheet, recoverManager } from '#shared/team/recovery.ts';
import { signIn } from '#shared/team/sign-in.ts';
import { startService } from '#tests/api/service.ts';
import { exampleFounding } from '#tests/examples/charity.ts';
import { exampleReferral } from '#tests/examples/referral.ts';
import { readAll, setUp } from '#tests/path/team.ts';

beforeAll(sodiumReady);

test('a word that was sealed in one place is read at the desk', async () => {
  await using service = await startService();
  const { pin } = await setUp(service);
  const line = { address: service.address };
  const keyring = await fetchKeyring(line, pin, service.clock.now);
  await putOpening(line, sealReferral({ referral: exampleReferral, language: 'en' }, keyring, service.clock.now));

  const onDuty = await signIn(service.address, pin, exampleFounding.manager, stretch);
  expect((await readAll(onDuty)).map(({ body }) => body)).toEqual([exampleReferral]);
  expect(Object.values(onDuty.profile.names)).toEqual(['Mair Example']);
});

test('the sheet gives a manager who forgot the passphrase every earlier referral, and ends the old passphrase', async () => {
  await using service = await startService();
  const { pin, sheetSecret } = await setUp(service);
  const line = { address: service.address };
  await putOpening(
    line,
    sealReferral({ referral: exampleReferral, language: 'en' }, await fetchKeyring(line, pin, service.clock.now), 0),
  );

  const opened = await openSheet(service.address, pin, sheetWords(sheetSecret).join(' '));
  const [manager] = opened.managers;
  const fresh = { id: manager?.id ?? '', signInName: 'mair', passphrase: 'another one altogether today please' };
  await recoverManager(opened, fresh, stretch, service.clock.now);

  const later = { ...exampleReferral, name: 'Sam Example' };
  await putOpening(
    line,
    sealReferral({ referral: later, language: 'en' }, await fetchKeyring(line, pin, service.clock.now), 0),
  );
  const onDuty = await signIn(service.address, pin, fresh, stretch);
  const names = (await readAll(onDuty)).map(({ body }) => nameIn(body)).sort();
  expect(names).toEqual(['Robin Example', 'Sam Example']);
  await expect(signIn(service.address, pin, exampleFounding.manager, stretch)).rejects.toMatchObject({
    problem: { code: 'sign-in-failed' },
  });
});

test('a keyring of another charity is refused before anything is sealed', async () => {
  await using service = await startService();
  const { pin } = await setUp(service);
  const other = { ...pin, fingerprint: Buffer.from(fromBase64url(pin.fingerprint).reverse()).toString('base64url') };
  await expect(fetchKeyring({ address: service.address }, other, 0)).rejects.toMatchObject({ reason: 'pin' });
});
