import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { launchChromium } from '#tests/browsers/launch.ts';
import { startIn } from '#tests/standing/standing.ts';
import vectors from './vectors.json' with { type: 'json' };

/** The checks and the product's code under them, as one module. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    root: fileURLToPath(new URL('.', import.meta.url)),
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL('check.ts', import.meta.url)), formats: ['es'], fileName: 'check' },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((made) => ('output' in made ? made.output : []));
  const [chunk] = outputs;
  if (outputs.length !== 1 || chunk?.type !== 'chunk') throw new Error('the checks must be one module');
  return chunk.code;
}

test('Chromium, under the real policy, comes to the vectors that another route made', async () => {
  await using server = await startIn('installed');
  await using browser = await launchChromium();
  const page = await browser.newPage();
  // The page and its policy are the server's own; only this one module is put beside the site's.
  await page.route('**/_/check.js', async (route) => {
    await route.fulfill({ contentType: 'text/javascript', body: await bundle() });
  });
  const response = await page.goto(`${server.address}/duty/`);
  expect(response?.headers()['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval'");
  // As text, so that vitest's own transforms of import() stay out of the page.
  const check = `import('/_/check.js').then(({ checkVectors }) => checkVectors(${JSON.stringify(vectors)}))`;
  const results: Record<string, string | null> = await page.evaluate(check);
  expect(Object.keys(results)).toHaveLength(10);
  expect(Object.entries(results).filter(([, fault]) => fault !== null)).toEqual([]);
});
