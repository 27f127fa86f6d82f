import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright';
import { expect, test } from 'vitest';
import { launchChromium } from '#tests/browsers/launch.ts';
import { readAtDesk } from '#tests/e2e/journey.ts';
import { setUpInBrowser, signInAtDesk } from '#tests/e2e/manager.ts';
import { type Visit, writeInAsVisitor } from '#tests/e2e/visitor.ts';
import { formsFound } from '#tests/sentinel/forms.ts';
import { startIn } from '#tests/standing/standing.ts';

const visit: Visit = {
  name: 'Name-sentinel quokka',
  number: '07700 900471',
  introduction: 'Introduction-sentinel narwhal',
  story: 'Story-sentinel ŵ pangolin, typed by a person.',
};
const secrets = Object.values(visit);

/** Everything a browser sends, addresses and headers included. */
function recordRequests(context: BrowserContext): Buffer[] {
  const sent: Buffer[] = [];
  context.on('request', (request) => {
    sent.push(Buffer.from(request.url()), Buffer.from(JSON.stringify(request.headers())));
    const body = request.postDataBuffer();
    if (body) sent.push(body);
  });
  return sent;
}

async function filesBelow(folder: string): Promise<Buffer[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name))));
}

function leaksIn(piles: Buffer[]): string[] {
  const bytes = Buffer.concat(piles);
  return secrets.flatMap((secret) => formsFound(bytes, secret).map((form) => `${secret} as ${form}`));
}

test('what a person types stands in no request, file or output, and does stand at the desk', async () => {
  await using server = await startIn('installed');
  await using browser = await launchChromium();
  const managing = await browser.newContext();
  const manager = await managing.newPage();
  const managerSent = recordRequests(managing);
  const paper = await setUpInBrowser(manager, {
    setUpAddress: await server.output.line('set-up:', 1000),
    setUpCode: await server.output.line('set-up code:', 1000),
  });

  const visiting = await browser.newContext();
  const visitorSent = recordRequests(visiting);
  await writeInAsVisitor(await visiting.newPage(), server.address, visit);
  expect(visitorSent.some((body) => body.length === 34_007)).toBe(true);

  await manager.goto(`${server.address}/duty/`);
  await signInAtDesk(manager, paper.passphrase);
  await readAtDesk(manager, visit);
  const whileRunning = await filesBelow(server.dataDir);
  expect(await server.stop()).toBe(0);

  expect(leaksIn(visitorSent)).toEqual([]);
  expect(leaksIn(managerSent)).toEqual([]);
  expect(leaksIn(whileRunning)).toEqual([]);
  expect(leaksIn(await filesBelow(server.dataDir))).toEqual([]);
  expect(leaksIn([Buffer.from(server.output.text())])).toEqual([]);
  // The manager's own secrets are in none of it either.
  const everything = Buffer.concat([...managerSent, ...whileRunning, Buffer.from(server.output.text())]);
  expect(formsFound(everything, paper.passphrase)).toEqual([]);
  expect(formsFound(everything, paper.sheet.join(' '))).toEqual([]);
}, 240_000);
