import { spawnSync } from 'node:child_process';
import { root, toolPath } from '#scripts/testing/tools.ts';

/** `npm run format`: puts every file, or those named after `--`, into the project's form. */
const files = process.argv.slice(2);
const biome = [toolPath('@biomejs/biome', 'biome'), 'check', '--write', ...(files.length > 0 ? files : ['.'])];
process.exitCode = spawnSync(process.execPath, biome, { cwd: root, stdio: 'inherit' }).status ?? 1;
