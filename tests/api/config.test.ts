import { expect, test } from 'vitest';
import { ConfigError, isLoopback, readConfig } from '#api/config.ts';
import { adviceOnAddress } from '#api/main.ts';
import { SetUpCode } from '#api/queue/set-up-code.ts';

test('with nothing set, it listens on this machine only', () => {
  expect(readConfig({})).toMatchObject({ host: '127.0.0.1', port: 8080, publicUrl: null, trustProxy: [] });
});

test('a setting that cannot be used is named', () => {
  const wrong: [string, string][] = [
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['PUBLIC_URL', 'advice.example.org'],
    ['PUBLIC_URL', 'https://advice.example.org/help'],
    ['EXIT_URL', 'javascript:alert(1)'],
    ['TRUST_PROXY', 'proxy.example.org'],
    ['TRUST_PROXY', '0.0.0.0/0'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['CROWDED_LANE', '-1'],
    ['ATTACHMENTS_MB', '-1'],
    ['DISK_RESERVE_MB', 'much'],
    ['SMTP_URL', 'mail.example.org:587'],
    ['SMTP_URL', 'https://mail.example.org'],
    ['SMTP_URL', 'smtp://rota@mail.example.org'],
    ['SMTP_URL', 'smtp://mail.example.org/?tls=no'],
    ['MAIL_FROM', 'Rota <rota@example.org>'],
    ['MAIL_SUBJECT', 'Rota\r\nBcc: other@example.org'],
    ['DATABASE_URL', 'postgres://localhost/sidegate'],
  ];
  for (const [name, value] of wrong) {
    expect(() => readConfig({ [name]: value }), `${name}=${value}`).toThrow(ConfigError);
    expect(() => readConfig({ [name]: value })).toThrow(name);
  }
});

test('proxies are a list, and an address ends without a slash', () => {
  const config = readConfig({ PUBLIC_URL: 'https://advice.example.org/', TRUST_PROXY: '127.0.0.1, 10.0.0.0/8' });
  expect(config).toMatchObject({ publicUrl: 'https://advice.example.org', trustProxy: ['127.0.0.1', '10.0.0.0/8'] });
});

test('mail goes over TLS to wherever it goes but this machine, and comes from somebody', () => {
  const mail = (url: string) => readConfig({ SMTP_URL: url, MAIL_FROM: 'rota@example.org' }).mail?.server;
  const login = { user: 'rota@example.org', pass: 'a/b:c' };
  const named = { host: 'mail.example.org', isLocal: false };
  expect(mail('smtp://rota%40example.org:a%2Fb%3Ac@mail.example.org')).toEqual({
    ...named,
    port: 587,
    isTls: false,
    login,
  });
  expect(mail('smtps://mail.example.org')).toEqual({ ...named, port: 465, isTls: true, login: null });
  expect(mail('smtp://[::1]:25/')).toEqual({ host: '::1', port: 25, isTls: false, login: null, isLocal: true });
  expect(readConfig({ MAIL_FROM: 'rota@example.org' }).mail).toBeNull();
  expect(() => readConfig({ SMTP_URL: 'smtp://mail.example.org' })).toThrow('MAIL_FROM');
  expect(readConfig({ SMTP_URL: 'smtp://localhost', MAIL_FROM: 'rota@example.org' }).mail?.settings).toEqual({
    from: 'rota@example.org',
    subject: 'Rota reminder',
    site: null,
  });
});

test('an address that browsers do not protect comes with the way to one that they do', () => {
  const open = readConfig({ HOST: '0.0.0.0' });
  expect(adviceOnAddress(open)).toMatch(/ssh -L[\s\S]*Caddy[\s\S]*reverse_proxy 127\.0\.0\.1:8080/);
  expect(adviceOnAddress({ ...open, publicUrl: 'http://advice.example.org' })).toContain('Caddy');
  const behind = { ...open, publicUrl: 'https://advice.example.org' };
  expect(adviceOnAddress(behind)).toContain('TRUST_PROXY=127.0.0.1');
  expect(adviceOnAddress({ ...behind, trustProxy: ['127.0.0.1'] })).toBeNull();
  expect(adviceOnAddress(readConfig({}))).toBeNull();
  expect(['localhost', '::1', '127.0.0.1', '127.1.2.3'].every(isLoopback)).toBe(true);
  expect(['0.0.0.0', '192.168.1.2', 'example.org', '127.0.0.1.example.org'].some(isLoopback)).toBe(false);
});

test('each start has a set-up code of its own, of 12 clear characters', () => {
  const codes = Array.from({ length: 50 }, () => new SetUpCode().shown);
  expect(new Set(codes).size).toBe(50);
  for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}(-[2-9A-HJKMNP-TV-Z]{4}){2}$/);
  const code = new SetUpCode();
  expect(code.fits(` ${code.shown.toLowerCase().replaceAll('-', '')} `)).toBe(true);
  expect(code.fits(codes[0] ?? '')).toBe(false);
});
