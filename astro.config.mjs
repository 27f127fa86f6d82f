import { join, resolve } from 'node:path';
import { defineConfig } from 'astro/config';
import { inlineCode } from './site/building/inline-code.ts';
import { policy } from './site/building/policy.ts';

const outDir = resolve(process.env.SIDEGATE_SITE_OUT ?? './dist/site');
/** One cache for each output folder, so that two builds at once never share one. */
const cacheDir = `${outDir}-cache`;
/** A chunk named after its page would tell, in the address and in the cache, which page was read. */
const hashOnly = {
  entryFileNames: '_/[hash].js',
  chunkFileNames: '_/[hash].js',
  assetFileNames: '_/[hash][extname]',
};

export default defineConfig({
  srcDir: './site',
  publicDir: './site/public',
  outDir,
  cacheDir,
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', assets: '_', inlineStylesheets: 'always' },
  prefetch: false,
  devToolbar: { enabled: false },
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  integrations: [policy()],
  vite: {
    cacheDir: join(cacheDir, 'vite'),
    plugins: [inlineCode()],
    build: { modulePreload: { polyfill: false } },
    worker: { format: 'es', rollupOptions: { output: hashOnly } },
    environments: { client: { build: { rollupOptions: { output: hashOnly } } } },
  },
});
