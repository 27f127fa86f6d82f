import type { ConnectionOptions } from 'node:tls';
import { createTransport } from 'nodemailer';
import { type MailSettings, makeMail } from '#api/alerts/mail.ts';
import type { Post, Sent } from '#api/alerts/outbox.ts';

/** A mail server, as SMTP_URL names it. */
export type SmtpServer = {
  host: string;
  port: number;
  /** TLS from the first byte on (smtps); otherwise STARTTLS. */
  isTls: boolean;
  login: { user: string; pass: string } | null;
  /** On this machine: no wire to listen to, so that TLS is used where it is offered and not insisted on. */
  isLocal: boolean;
};

/** Milliseconds: for each step, and for a mail as a whole, which a server could otherwise draw out for ever. */
export type MailPatience = { step: number; whole: number };

const patience: MailPatience = { step: 15_000, whole: 45_000 };

type Options = { tls?: ConnectionOptions; patience?: MailPatience };

/**
 * Sends by SMTP, with STARTTLS and a certificate that is checked, or not at all. Each mail has a connection of its own: in a
 * night there are few, and none waits behind another's.
 * @param options.tls what certificates are checked with, instead of those that the machine trusts
 */
export function smtpPost(server: SmtpServer, settings: MailSettings, options: Options = {}): Post {
  const { step, whole } = options.patience ?? patience;
  const transport = createTransport({
    host: server.host,
    port: server.port,
    secure: server.isTls,
    requireTLS: !server.isTls && !server.isLocal,
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: !server.isLocal, ...options.tls },
    ...(server.login && { auth: server.login }),
    // How this machine is called is nobody's business; the site's name stands in the mail anyway.
    name: settings.site === null ? '[127.0.0.1]' : new URL(settings.site).hostname,
    connectionTimeout: step,
    greetingTimeout: step,
    socketTimeout: step,
    dnsTimeout: step,
    socketCloseTimeout: 0,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async (to, at) => {
    const envelope = { from: settings.from, to: [to] };
    try {
      await transport.sendMail({ envelope, raw: makeMail(settings, to, at), signal: AbortSignal.timeout(whole) });
      return 'sent';
    } catch (fault) {
      return endOf(fault);
    }
  };
}

/** What nodemailer knows of a refusal: its own code, the system's, the server's, and at which command it came. */
type Fault = { code?: string; originalCode?: string; responseCode?: number; command?: string };

/** A certificate that does not hold, by OpenSSL's names and Node's. */
const notCertified = /CERT|SIGN|UNABLE_TO|^ERR_(?:TLS|SSL)|^EPROTO$/;

/** Nothing of what a mail server said goes further than this: it may name an address. */
function endOf(fault: unknown): Sent {
  const { code = '', originalCode = '', responseCode = 0, command = '' } = fault as Fault;
  if (responseCode >= 400 && responseCode < 500) return 'later';
  if (code === 'EAUTH' || code === 'ENOAUTH') return 'login';
  if (code === 'ETLS' || notCertified.test(originalCode)) return 'not-private';
  if (responseCode >= 500) return command === 'RCPT TO' ? 'no-address' : 'refused';
  return code === 'EENVELOPE' || code === 'EMESSAGE' ? 'refused' : 'unreachable';
}
