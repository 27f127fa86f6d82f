import { createServer, type Socket } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Outbox, type Sent } from '#api/alerts/outbox.ts';
import { smtpPost } from '#api/alerts/smtp.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { changeRota } from '#shared/team/change-rota.ts';
import { planOf } from '#tests/alerts/fortnight.ts';
import { type MailServer, startMailServer } from '#tests/alerts/mail-server.ts';
import { type Founded, founded } from '#tests/api/founded.ts';
import { writeIn } from '#tests/path/team.ts';

const minute = 60;
const hour = 60 * minute;
const mair = 'mair.alerts@example.org';

/** The mail server's place; who listens there comes and goes. */
let port: number;
let service: Founded;
const logged: string[] = [];
let referrals = 0;

beforeAll(async () => {
  await sodiumReady();
  {
    await using first = await startMailServer();
    port = first.port;
  }
  const server = { host: '127.0.0.1', port, isTls: false, login: null, isLocal: true };
  const settings = { from: 'rota@example.org', subject: 'Rota reminder', site: 'https://advice.example.org' };
  const log = pino({}, { write: (line: string) => void logged.push(line) });
  service = await founded({ post: smtpPost(server, settings, { patience: { step: 200, whole: 400 } }), log });
  const { manager, clock, store } = service;
  // On shift by day and by night, with a Thursday's morning before them.
  await changeRota(manager, planOf(manager.member.id, manager.member.id), clock.now);
  await store.setAlertAddress(manager.member.id, mair);
  clock.now = Date.parse('2026-10-01T10:00:30Z') / 1000;
}, 60_000);
afterAll(async () => service[Symbol.asyncDispose]());

/** What this member is told at the desk. */
const told = () => service.alerts.of(service.manager.member.id);
const moveTo = (address: string) => service.store.setAlertAddress(service.manager.member.id, address);

/** Turns each minute, as the server takes them, with the manager's desk open. */
async function minutes(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) {
    service.clock.now += minute;
    service.alerts.looked(service.manager.member.id);
    await service.alerts.turn();
  }
}

/** A referral is taken at once, whatever mail does meanwhile. */
async function referralGoesIn(): Promise<void> {
  const before = service.store.threads('').length;
  await writeIn(service.address, service.pin, 'Robin Example', service.clock.now);
  referrals += 1;
  expect(service.store.threads('')).toHaveLength(before + 1);
}

/** Referrals wait in every state of the mail server; nobody opens them here, which is not what is told of. */
async function closeAll(): Promise<void> {
  const { store, clock, manager } = service;
  for (const { threadId } of store.threads('')) {
    const entry = { at: clock.now, actor: manager.member.id, act: 'closed' };
    await store.changeThread(
      threadId,
      () => ({ claimedBy: null, claimedUntil: null, closedBy: manager.member.id }),
      entry,
    );
  }
}

const datesIn = ({ caught }: MailServer) => caught.map(({ raw }) => /^Date: .* (\d\d:\d\d):\d\d /m.exec(raw)?.[1]);

test('a mail that is greylisted comes when it is tried again, and the desk says so meanwhile', async () => {
  await using mail = await startMailServer({ port });
  mail.answer = () => ({ code: 450, text: `4.7.1 <${mair}> greylisted` });
  await minutes(20);
  expect(told().state).toMatchObject({ is: 'failing', why: 'later', lastSent: null });
  await referralGoesIn();
  mail.answer = () => null;
  await minutes(9);
  await closeAll();
  expect(datesIn(mail)).toEqual(['10:15']);
  expect(told().state).toMatchObject({ is: 'working' });
});

test('a mail server that was down for a day is sent one mail, not ninety-six', async () => {
  await minutes(24 * 60);
  const down = told().state;
  expect(down).toMatchObject({ is: 'failing', why: 'unreachable' });
  expect(down.is === 'failing' && service.clock.now - down.since).toBeGreaterThan(23 * hour);
  await referralGoesIn();
  await closeAll();
  await using mail = await startMailServer({ port });
  await minutes(15);
  expect(mail.caught).toHaveLength(1);
  expect(told().state).toMatchObject({ is: 'working' });
  await minutes(15);
  expect(mail.caught).toHaveLength(2);
});

test('an address that is refused for good is not tried again, and its member is told', async () => {
  await using mail = await startMailServer({ port });
  const asked: string[] = [];
  mail.answer = (address) => {
    asked.push(address);
    return { code: 550, text: `5.1.1 <${address}> unknown` };
  };
  await minutes(45);
  expect(asked).toEqual([mair]);
  expect(told().own).toEqual({ address: mair, isRefused: true });
  await referralGoesIn();
  await closeAll();
  // Another address is tried at the next tick; the old one, after an hour, once more.
  await moveTo('mair.other@example.org');
  await minutes(15);
  expect(asked).toEqual([mair, 'mair.other@example.org']);
  await moveTo(mair);
  await minutes(60);
  expect(asked).toHaveLength(3);
});

test('a mail server that never answers holds up no referral and no tick', async () => {
  const sockets = new Set<Socket>();
  const silent = createServer((socket) => void sockets.add(socket.on('error', () => undefined)));
  await new Promise<void>((resolve) => silent.listen(port, '127.0.0.1', resolve));
  service.clock.now += 2 * hour;
  service.clock.now -= service.clock.now % (15 * minute);
  const turn = service.alerts.turn();
  await referralGoesIn();
  await turn;
  await closeAll();
  expect(told().state).toMatchObject({ is: 'failing', why: 'unreachable' });
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => silent.close(resolve));
});

test('in all of that the log named no address, and said once for each trouble that there was one', () => {
  expect(referrals).toBe(4);
  expect(logged.join('')).not.toMatch(/@|mair/i);
  expect(logged.map((line) => JSON.parse(line).why)).toEqual(['later', 'unreachable', 'unreachable']);
});

test('a mail is tried again after longer and longer, and goes with the shift that it is for', async () => {
  const tried: number[] = [];
  let ended: Sent = 'later';
  const outbox = new Outbox(async (_address, at) => {
    tried.push(at);
    return ended;
  });
  const addresses = new Map([['mair', mair]]);
  outbox.add(['mair'], 'shift', 0);
  for (let now = 0; now < 15 * minute; now += minute) await outbox.send(addresses, now);
  // After 1, 2, 4 and 8 minutes: at 0, 1, 3, 7 and, after this quarter of an hour, 15.
  expect(tried).toHaveLength(4);
  ended = 'sent';
  outbox.add(['mair'], 'shift', 15 * minute);
  await outbox.send(addresses, 15 * minute);
  await outbox.send(addresses, 16 * minute);
  expect(tried).toEqual([0, 0, 0, 0, 15 * minute]);
  // Whoever's shift is over, or took their address back, gets none that is late.
  outbox.add(['mair', 'sioned'], 'shift', 30 * minute);
  outbox.add(['gwen'], 'managers', 30 * minute);
  outbox.keepFor(['sioned']);
  await outbox.send(
    new Map([
      ['mair', mair],
      ['gwen', 'gwen@example.org'],
    ]),
    30 * minute,
  );
  expect(tried).toHaveLength(6);
});

test('one address that has to wait is not everybody’s trouble while others’ mail goes out', async () => {
  const outbox = new Outbox(async (address) => (address === mair ? 'later' : 'sent'));
  const addresses = new Map([
    ['mair', mair],
    ['gwen', 'gwen@example.org'],
  ]);
  outbox.add(['gwen', 'mair'], 'shift', 0);
  await outbox.send(addresses, 0);
  await outbox.send(addresses, minute);
  expect(outbox.state).toEqual({ is: 'working', lastSent: 0 });
  // Control: where nobody's has gone out for long, it is.
  outbox.add(['mair'], 'shift', 30 * minute);
  await outbox.send(addresses, 30 * minute);
  expect(outbox.state).toEqual({ is: 'failing', why: 'later', since: 30 * minute, lastSent: 0 });
});
