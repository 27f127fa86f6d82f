import { connect } from 'node:net';

export type Answer = {
  status: number;
  /** Names in lower case; of a name that is there twice, both values with a comma. */
  headers: Record<string, string>;
  body: string;
};

type Sending = {
  /** Sent after the first bytes went out, again and again until this much has been, or the other side had enough. */
  more?: { chunk: Buffer; times: number; last?: Buffer | undefined };
  localAddress?: string;
  /** Says that no more comes, as soon as everything was sent. */
  end?: boolean;
};

/**
 * Writes just these bytes to a socket and reads the first answer. Resolves when that is whole or the connection closes.
 * @throws {Error} where no answer came
 */
export function sendRaw(port: number, head: string | Buffer, sending: Sending = {}): Promise<Answer> {
  const { more, localAddress, end } = sending;
  const method = head.toString('latin1').split(' ', 1)[0] ?? '';
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', ...(localAddress ? { localAddress } : {}) });
    let received = '';
    const finish = () => {
      socket.destroy();
      const answer = parse(received);
      if (answer) resolve(answer);
      else reject(new Error(`no answer: ${received}`));
    };
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => {
      received += text;
      if (isWhole(received, method)) finish();
    });
    socket.on('close', finish);
    socket.on('error', () => {});
    socket.write(typeof head === 'string' ? Buffer.from(head, 'latin1') : head);
    let left = more?.times ?? 0;
    const pump = () => {
      while (more && left > 0 && socket.writable) {
        left--;
        if (!socket.write(more.chunk)) return socket.once('drain', pump);
      }
      if (more?.last) socket.write(more.last);
      if (end) socket.end();
    };
    pump();
  });
}

function parse(text: string): Answer | null {
  const split = text.indexOf('\r\n\r\n');
  const status = /^HTTP\/1\.1 (\d{3}) /.exec(text)?.[1];
  if (split < 0 || !status) return null;
  const headers: Record<string, string> = {};
  for (const line of text.slice(0, split).split('\r\n').slice(1)) {
    const name = line.slice(0, line.indexOf(':')).toLowerCase();
    const value = line.slice(line.indexOf(':') + 1).trim();
    headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
  }
  return { status: Number(status), headers, body: text.slice(split + 4) };
}

function isWhole(text: string, method: string): boolean {
  const answer = parse(text);
  if (!answer || answer.status < 200) return false;
  const length = Number(answer.headers['content-length'] ?? 0);
  return method === 'HEAD' || answer.body.length >= length;
}
