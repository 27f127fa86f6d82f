import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { terminate } from '#tests/processes/end.ts';
import { freePort } from '#tests/processes/port.ts';

test('demo --json writes one line of JSON once it is ready, and keeps what DATA_DIR holds', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'sidegate-demo-'));
  try {
    const first = await demoLine(dataDir);
    expect(first).toMatchObject({
      site: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/$/),
      duty: expect.stringMatching(/\/duty\/$/),
      members: [{ name: 'Mair Example', signIn: 'mair', role: 'manager', passphrase: expect.any(String) }],
    });
    expect((await demoLine(dataDir)).members).toEqual(first.members);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
});

async function demoLine(dataDir: string): Promise<{ members: unknown }> {
  const script = fileURLToPath(new URL('../../scripts/demo.ts', import.meta.url));
  const env = { ...process.env, DATA_DIR: dataDir, PORT: String(await freePort()) };
  const child = spawn(process.execPath, [script, '--json'], {
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').once('data', resolve);
    child.once('close', () => reject(new Error('the demo ended without a line')));
  });
  expect(await terminate(child, 20_000)).toBe(0);
  return JSON.parse(line);
}
