import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * A file with all that it imports, as one minified module for a page.
 * @throws {Error} when the bundler gives anything but one chunk
 */
export async function bundle(file: URL): Promise<string> {
  const entry = fileURLToPath(file);
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: dirname(entry),
    build: {
      write: false,
      minify: true,
      rollupOptions: { input: entry, preserveEntrySignatures: 'strict' },
      modulePreload: false,
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((made) => ('output' in made ? made.output : []));
  const [chunk] = outputs;
  if (outputs.length !== 1 || chunk?.type !== 'chunk') throw new Error(`${entry} must be one module`);
  return chunk.code;
}
