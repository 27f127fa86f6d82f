import { beforeAll, expect, test } from 'vitest';
import { demoManager } from '#scripts/demo/charity.ts';
import { people } from '#scripts/demo/people.ts';
import { planDemoRota } from '#scripts/demo/rota.ts';
import { readPin } from '#scripts/pin.ts';
import { writeIn } from '#scripts/write-in.ts';
import { call } from '#shared/calls/call.ts';
import { usualAlertRules } from '#shared/contract/alerts.ts';
import { Referral } from '#shared/contract/referral.ts';
import { stretch } from '#shared/crypto/passphrase.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { changeSettings } from '#shared/team/change-settings.ts';
import { isManaging } from '#shared/team/changes.ts';
import { profileOf } from '#shared/team/settings.ts';
import { signIn } from '#shared/team/sign-in.ts';
import { startMailServer } from '#tests/alerts/mail-server.ts';
import { textsInValue } from '#tests/examples/texts-in.ts';
import { formsFound } from '#tests/sentinel/forms.ts';
import { startIn } from '#tests/standing/standing.ts';

beforeAll(sodiumReady);

const mair = 'mair.alerts@example.org';

test('the real program sends a mail at once because of danger, which holds no word, count or time of the referral', async () => {
  const begun = Date.now();
  await using mail = await startMailServer();
  const env = { SMTP_URL: `smtp://127.0.0.1:${mail.port}`, MAIL_FROM: 'rota@example.org' };
  await using server = await startIn('founded', { env });
  const { address } = server;
  const pin = await readPin(address);
  await planDemoRota(address, pin);
  const manager = await signIn(address, pin, demoManager, stretch);
  const profile = profileOf(manager.settings);
  if (!isManaging(manager) || !profile) throw new Error('who set it up is a manager');
  // This charity asks for a mail at once; its manager is on shift or on call at every hour.
  const { line } = await changeSettings(
    manager,
    { ...profile, alerts: { ...usualAlertRules, dangerAtOnce: true } },
    Math.floor(begun / 1000),
  );
  await call(line, { method: 'PUT', path: '/api/alerts/address', json: { address: mair } });
  for (const { referral, language } of people.slice(0, 3)) await writeIn(address, pin, referral, language);
  await call(line, { method: 'POST', path: '/api/alerts/danger' });
  const { raw } = await mail.first;
  expect(await server.stop()).toBe(0);

  expect(mail.caught.map(({ to, isPrivate }) => [to, isPrivate])).toEqual([[mair, true]]);
  const words = people
    .flatMap(({ referral }) => textsInValue(Referral, referral))
    .flatMap(({ text }) => text.split('\n'));
  const said = words.filter((word) => word.length > 3);
  expect(said.length).toBeGreaterThan(50);
  expect(said.filter((word) => formsFound(Buffer.from(raw), word).length > 0)).toEqual([]);
  for (const name of [profile.name, profile.phone, demoManager.displayName]) expect(raw).not.toContain(name);
  // Nothing is counted, and no time is told but the mail's own.
  const [head = '', body = ''] = raw.split('\r\n\r\n');
  expect(body).not.toMatch(/\d/);
  const numbered = head.split('\r\n').filter((header) => /\d/.test(header));
  expect(numbered.map((header) => header.split(':')[0])).toEqual([
    'Date',
    'Message-ID',
    'MIME-Version',
    'Content-Transfer-Encoding',
  ]);
  expect(server.output.text()).not.toContain('@');
}, 180_000);

test('control: what is looked for is found where it stands', () => {
  const [first] = people;
  const [text] = first ? textsInValue(Referral, first.referral) : [];
  expect(formsFound(Buffer.from(`Subject: ${text?.text}`), text?.text ?? '').length).toBeGreaterThan(0);
});
