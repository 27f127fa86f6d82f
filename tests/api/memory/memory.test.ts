import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { nanoid } from 'nanoid';
import { expect, test } from 'vitest';
import { sendRaw } from '#tests/api/raw.ts';

const program = fileURLToPath(new URL('child.ts', import.meta.url));
const sideBySide = 4;
const size = 100_000_000;

async function ask<Told>(child: ChildProcess): Promise<Told> {
  const [told] = (await once(child, 'message')) as [Told];
  return told;
}

async function most(child: ChildProcess): Promise<number> {
  const told = ask<{ most: number }>(child);
  child.send('most');
  return (await told).most / 1024;
}

/** MiB by which the server's greatest memory grew while four bodies of 100 MB came at once, told and then in chunks. */
async function growth(path: string, ...flags: string[]): Promise<{ grew: number; statuses: number[] }> {
  const child = fork(program, flags, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  try {
    const { port } = await ask<{ port: number }>(child);
    const before = await most(child);
    const statuses: number[] = [];
    for (const chunked of [false, true]) {
      const answers = await Promise.all(
        Array.from({ length: sideBySide }, () => sendRaw(port, ...body(path, chunked))),
      );
      statuses.push(...answers.map(({ status }) => status));
    }
    return { grew: (await most(child)) - before, statuses };
  } finally {
    child.kill('SIGKILL');
  }
}

function body(path: string, chunked: boolean) {
  const told = chunked ? 'Transfer-Encoding: chunked' : `Content-Length: ${size}`;
  const token = 'A'.repeat(43);
  const type = `Content-Type: application/octet-stream\r\nthread-token-hash: ${token}\r\nthread-token: ${token}\r\nreturn-record: ${'A'.repeat(267)}`;
  const head = `PUT ${path} HTTP/1.1\r\nHost: localhost\r\n${type}\r\n${told}\r\n\r\n`;
  const bytes = Buffer.alloc(100_000);
  const chunk = chunked ? Buffer.concat([Buffer.from('186a0\r\n'), bytes, Buffer.from('\r\n')]) : bytes;
  const last = chunked ? Buffer.from('0\r\n\r\n') : undefined;
  return [head, { more: { chunk, times: size / bytes.length, last } }] as const;
}

const flat = 48;

const opening = `/api/openings/${nanoid()}`;
const part = `/api/threads/${nanoid()}/attachments/${nanoid()}/parts/0`;

test.each([
  [opening, 413],
  [part, 404],
])('bodies of 100 MB do not make the server grow: %s', async (path, status) => {
  const { grew, statuses } = await growth(path);
  expect(new Set(statuses)).toEqual(new Set([status]));
  expect(grew).toBeLessThan(flat);
});

test('control: a server that reads each body to its end grows by more than one of them', async () => {
  const { grew, statuses } = await growth(opening, 'buffering');
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(grew).toBeGreaterThan(4 * flat);
});
