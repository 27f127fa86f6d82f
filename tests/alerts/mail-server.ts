import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { selfSigned } from '#tests/alerts/certificate.ts';

/** A mail as the server took it, whole, and whether it came over TLS. */
export type Caught = { to: string; raw: string; isPrivate: boolean };

export type MailServer = AsyncDisposable & {
  port: number;
  /** Its certificate, for whoever is to trust it. */
  cert: string;
  caught: Caught[];
  /** The first of them, once it has come. */
  first: Promise<Caught>;
  /** What it answers to each address: null takes it. May be changed at any time. */
  answer: (address: string) => { code: number; text: string } | null;
};

/** A real SMTP server on this machine, which offers STARTTLS. @param options of the server itself, for one that does not */
export async function startMailServer(options: SMTPServerOptions & { port?: number } = {}): Promise<MailServer> {
  const own = selfSigned();
  const caught: Caught[] = [];
  const first = Promise.withResolvers<Caught>();
  const { port: wanted = 0, ...rest } = options;
  const server = new SMTPServer({
    ...own,
    authOptional: true,
    closeTimeout: 100,
    onRcptTo({ address }, _session, done) {
      const refusal = mail.answer(address);
      done(refusal && Object.assign(new Error(refusal.text), { responseCode: refusal.code }));
    },
    onData(stream, { envelope, secure }, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.once('end', () => {
        const raw = Buffer.concat(parts).toString('latin1');
        const mail = { to: envelope.rcptTo[0]?.address ?? '', raw, isPrivate: secure };
        caught.push(mail);
        first.resolve(mail);
        done();
      });
    },
    ...rest,
  });
  // A client that gives up is not this server's trouble.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(wanted, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const mail: MailServer = {
    port,
    cert: own.cert,
    caught,
    first: first.promise,
    answer: () => null,
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return mail;
}
