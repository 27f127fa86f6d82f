import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import type { Sent } from '#api/alerts/outbox.ts';
import { type MailPatience, type SmtpServer, smtpPost } from '#api/alerts/smtp.ts';
import { type MailServer, startMailServer } from '#tests/alerts/mail-server.ts';

const settings = { from: 'rota@example.org', subject: 'Rota reminder', site: 'https://advice.example.org' };
/** A tick. */
const at = Date.parse('2026-11-24T09:30:00Z') / 1000;

type Given = Partial<SmtpServer> & { ca?: string; patience?: MailPatience };

/** As to a server that is anywhere: on this machine TLS would not be insisted on. */
function postTo({ port, cert }: Pick<MailServer, 'port' | 'cert'>, { ca = cert, patience, ...given }: Given = {}) {
  const server = { host: '127.0.0.1', port, isTls: false, login: null, isLocal: false, ...given };
  return smtpPost(server, settings, { tls: { ca }, ...(patience && { patience }) });
}

test('a mail comes over STARTTLS, and says that the list should be opened, and no more', async () => {
  await using mail = await startMailServer();
  expect(await postTo(mail)('mair@example.org', at)).toBe('sent');
  const [caught] = mail.caught;
  expect(caught).toMatchObject({ to: 'mair@example.org', isPrivate: true });
  expect(caught?.raw.replace(/<[0-9a-f]{32}@/, '<id@').split('\r\n')).toEqual([
    'From: <rota@example.org>',
    'To: <mair@example.org>',
    'Subject: Rota reminder',
    'Date: Tue, 24 Nov 2026 09:30:00 +0000',
    'Message-ID: <id@example.org>',
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=us-ascii',
    'Content-Transfer-Encoding: 7bit',
    '',
    'Agorwch eich rhestr ddyletswydd.',
    'Open your duty list.',
    '',
    'https://advice.example.org/duty/',
    '',
  ]);
});

test('every mail is the same but for whom it goes to, the tick and an id that is drawn', async () => {
  await using mail = await startMailServer();
  const post = postTo(mail);
  for (const [to, when] of [
    ['mair@example.org', at],
    ['mair@example.org', at],
    ['sioned@example.org', at + 900],
  ] as const) {
    expect(await post(to, when)).toBe('sent');
  }
  const masked = mail.caught.map(({ raw }) => raw.replace(/^To: .*|^Date: .*|<[0-9a-f]{32}@/gm, ''));
  expect(new Set(masked).size).toBe(1);
  const ids = mail.caught.map(({ raw }) => /^Message-ID: (.*)$/m.exec(raw)?.[1]);
  expect(new Set(ids).size).toBe(3);
});

test('a server without STARTTLS, and one whose certificate nobody vouches for, are given no mail and no password', async () => {
  const offered: string[] = [];
  await using mail = await startMailServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username }, _session, done) => {
      offered.push(username ?? '');
      done(null, { user: username });
    },
  });
  const login = { user: 'rota', pass: 'made-up' };
  expect(await postTo(mail, { login })('mair@example.org', at)).toBe('not-private');
  await using other = await startMailServer();
  expect(await postTo(other, { ca: mail.cert })('mair@example.org', at)).toBe('not-private');
  expect([offered, mail.caught, other.caught]).toEqual([[], [], []]);
  // Control: on this machine there is no wire to listen to, and both take it.
  expect(await postTo(mail, { login, isLocal: true })('mair@example.org', at)).toBe('sent');
  expect(await postTo(other, { isLocal: true })('mair@example.org', at)).toBe('sent');
  expect([offered, other.caught[0]?.isPrivate]).toEqual([['rota'], true]);
});

test('what a mail server says is told by what can be done about it', async () => {
  await using mail = await startMailServer({
    onAuth: (_auth, _session, done) => done(Object.assign(new Error('no'), { responseCode: 535 })),
    onMailFrom: ({ address }, _session, done) =>
      done(address.startsWith('other') ? Object.assign(new Error('no'), { responseCode: 550 }) : null),
  });
  const answers: [code: number, sent: Sent][] = [
    [450, 'later'],
    [421, 'later'],
    [550, 'no-address'],
    [554, 'no-address'],
  ];
  for (const [code, sent] of answers) {
    mail.answer = () => ({ code, text: 'said of mair@example.org' });
    expect(await postTo(mail)('mair@example.org', at), String(code)).toBe(sent);
  }
  mail.answer = () => null;
  expect(await postTo(mail, { login: { user: 'rota', pass: 'wrong' } })('mair@example.org', at)).toBe('login');
  const fromOther = smtpPost(
    { host: '127.0.0.1', port: mail.port, isTls: false, login: null, isLocal: true },
    { ...settings, from: 'other@example.org' },
  );
  expect(await fromOther('mair@example.org', at)).toBe('refused');
  expect(mail.caught).toEqual([]);
});

test('a server that is down, never greets, or goes on for ever is given up', async () => {
  const patience = { step: 100, whole: 300 };
  await using gone = await startMailServer();
  await gone[Symbol.asyncDispose]();
  expect(await postTo(gone, { patience })('mair@example.org', at)).toBe('unreachable');
  for (const say of [() => undefined, drip]) {
    await using slow = await listen(say);
    expect(await postTo({ port: slow.port, cert: gone.cert }, { patience })('mair@example.org', at)).toBe(
      'unreachable',
    );
  }
});

/** A greeting of which a little more comes before each step's patience is over, without end. */
function drip(socket: Socket): void {
  const more = setInterval(() => socket.write('220-more\r\n'), 20);
  socket.once('close', () => clearInterval(more));
}

async function listen(say: (socket: Socket) => void): Promise<AsyncDisposable & { port: number }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    say(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
