import { isIP } from 'node:net';
import { resolve } from 'node:path';
import * as z from 'zod/mini';
import type { MailSettings } from '#api/alerts/mail.ts';
import type { SmtpServer } from '#api/alerts/smtp.ts';
import { AlertAddress } from '#shared/contract/alerts.ts';
import { line } from '#shared/contract/text.ts';

/** How this process was asked to run. Read from the environment once, at start. */
export type Config = {
  host: string;
  port: number;
  /** Where people reach it, when that isn't `http://HOST:PORT`: behind a proxy that does TLS. No slash at the end. */
  publicUrl: string | null;
  /** Addresses or networks of proxies whose X-Forwarded-For is believed, as Fastify's trustProxy takes them. */
  trustProxy: string[];
  dataDir: string;
  /** Where leaving goes until set-up chose. */
  exitUrl: string | null;
  /** Openings that may wait in the crowded lane before each further one needs a solved puzzle. */
  crowdedLane: number;
  /** Bytes that the attachments of all threads may take, sealed. */
  attachments: number;
  /** Bytes of the disk that openings leave free. */
  diskReserve: number;
  /** How alerts are sent; null where no mail server is named, and alerts are off. */
  mail: { server: SmtpServer; settings: MailSettings } | null;
};

const Environment = z
  .object({
    HOST: z._default(z.string().check(z.minLength(1)), '127.0.0.1'),
    PORT: z._default(z.coerce.number().check(z.int(), z.gte(0), z.lte(65_535)), 8080),
    PUBLIC_URL: z.optional(z.string().check(z.regex(/^https?:\/\/[^/?#\s]+\/?$/))),
    TRUST_PROXY: z._default(z.string().check(z.refine(areNetworks, 'addresses or networks, with commas between')), ''),
    DATA_DIR: z._default(z.string().check(z.minLength(1)), './data'),
    DATABASE_URL: z.optional(z.literal('', 'only the built-in SQLite store is there so far')),
    CROWDED_LANE: z._default(z.coerce.number().check(z.int(), z.gte(0)), 10_000),
    ATTACHMENTS_MB: z._default(z.coerce.number().check(z.int(), z.gte(0)), 2048),
    DISK_RESERVE_MB: z._default(z.coerce.number().check(z.int(), z.gte(0)), 256),
    EXIT_URL: z.optional(z.url({ protocol: /^https$/ })),
    SMTP_URL: z.optional(
      z.string().check(z.refine((url) => readSmtpUrl(url) !== null, 'smtp://user:password@host:587, or smtps://')),
    ),
    MAIL_FROM: z.optional(AlertAddress),
    MAIL_SUBJECT: z._default(line({ least: 1, most: 60 }), 'Rota reminder'),
  })
  .check(
    z.refine(({ SMTP_URL, MAIL_FROM }) => SMTP_URL === undefined || MAIL_FROM !== undefined, {
      path: ['MAIL_FROM'],
      error: 'the address that mail comes from, since SMTP_URL is set',
    }),
  );

/**
 * @throws {ConfigError} that names the variable and what it takes
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const read = Environment.safeParse(environment);
  if (!read.success)
    throw new ConfigError(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  const { HOST, PORT, PUBLIC_URL, TRUST_PROXY, DATA_DIR, EXIT_URL, CROWDED_LANE, ATTACHMENTS_MB, DISK_RESERVE_MB } =
    read.data;
  const publicUrl = PUBLIC_URL?.replace(/\/$/, '') ?? null;
  return {
    host: HOST,
    port: PORT,
    publicUrl,
    trustProxy: partsOf(TRUST_PROXY),
    dataDir: resolve(DATA_DIR),
    exitUrl: EXIT_URL ?? null,
    crowdedLane: CROWDED_LANE,
    attachments: ATTACHMENTS_MB * 1024 * 1024,
    diskReserve: DISK_RESERVE_MB * 1024 * 1024,
    mail: readMail(read.data, publicUrl),
  };
}

function readMail({ SMTP_URL, MAIL_FROM, MAIL_SUBJECT }: z.infer<typeof Environment>, site: string | null) {
  const server = SMTP_URL === undefined ? null : readSmtpUrl(SMTP_URL);
  return server && MAIL_FROM ? { server, settings: { from: MAIL_FROM, subject: MAIL_SUBJECT, site } } : null;
}

/** A mail server's address and how to log in there; null for what names none. What is beside that is nobody's to guess at. */
function readSmtpUrl(written: string): SmtpServer | null {
  const url = URL.parse(written);
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '' || url.search + url.hash !== '') return null;
  if (!/^\/?$/.test(url.pathname) || (url.username === '') !== (url.password === '')) return null;
  const isTls = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  try {
    const login =
      url.username === '' ? null : { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) };
    return { host, port: Number(url.port) || (isTls ? 465 : 587), isTls, login, isLocal: isLoopback(host) };
  } catch {
    return null;
  }
}

function partsOf(list: string): string[] {
  return list
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function areNetworks(list: string): boolean {
  return partsOf(list).every((part) => {
    const [address = '', bits] = part.split('/');
    const version = isIP(address);
    return (
      version !== 0 &&
      (bits === undefined || (/^[1-9][0-9]{0,2}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)))
    );
  });
}

export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(faults: string[]) {
    super(`The settings can't be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  }
}

/** True where only this machine can reach the address, so that plain HTTP is a secure context for browsers. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
