import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const name = 'virtual:inline';
/** What stands in the page itself: it works before anything else has come, and a browser keeps no compiled copy of it. */
const entries = {
  leaving: new URL('../leaving/start.ts', import.meta.url),
  visit: new URL('../visit/start.ts', import.meta.url),
};

/** Offers the quick exit and the in-page navigation as strings, each one classic script. */
export function inlineCode(): Plugin {
  let code: Promise<string> | undefined;
  return {
    name: 'sidegate-inline',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load(id) {
      if (id !== `\0${name}`) return undefined;
      code ??= bundleAll();
      return code;
    },
  };
}

async function bundleAll(): Promise<string> {
  const [leaving, visit] = await Promise.all([bundleInline('leaving'), bundleInline('visit')]);
  return `export const leaving = ${JSON.stringify(leaving)};\nexport const visit = ${JSON.stringify(visit)};`;
}

/**
 * One of them, bundled and minified. It is an iife, so that it runs at once, where it stands.
 * @throws when the bundler gives anything but one chunk
 */
export async function bundleInline(entry: keyof typeof entries): Promise<string> {
  const input = fileURLToPath(entries[entry]);
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2020',
      modulePreload: false,
      rollupOptions: { input, output: { format: 'iife' } },
    },
  });
  const [chunk, ...others] = (Array.isArray(built) ? built : [built]).flatMap((made) =>
    'output' in made ? made.output : [],
  );
  if (chunk?.type !== 'chunk' || others.length > 0) throw new Error('An inline script must be one chunk.');
  return chunk.code.trim();
}
