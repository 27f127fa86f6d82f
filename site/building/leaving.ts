import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const name = 'virtual:leaving';
const entry = fileURLToPath(new URL('../leaving/start.ts', import.meta.url));

/** Offers the quick exit as a string, one classic script, for the first lines of every page. */
export function leavingCode(): Plugin {
  let code: Promise<string> | undefined;
  return {
    name: 'sidegate-leaving',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    async load(id) {
      if (id !== `\0${name}`) return undefined;
      code ??= bundleLeaving();
      return `export const leaving = ${JSON.stringify(await code)};`;
    },
  };
}

/**
 * The quick exit, bundled and minified. It is an iife, so that it runs before anything else on the page does.
 * @throws when the bundler gives anything but one chunk
 */
export async function bundleLeaving(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2020',
      modulePreload: false,
      rollupOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  const [chunk, ...others] = (Array.isArray(built) ? built : [built]).flatMap((made) =>
    'output' in made ? made.output : [],
  );
  if (chunk?.type !== 'chunk' || others.length > 0) throw new Error('The leaving script must be one chunk.');
  return chunk.code.trim();
}
