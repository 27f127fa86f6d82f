import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of a whole run, for what its files share; gone when the run is over. `npm test` has one for all its parts. */
    runFolder: string;
  }
}

/** Once for all files of a run. @returns what is done after the last of them */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.SIDEGATE_RUN_FOLDER;
  if (given) {
    project.provide('runFolder', given);
    return async () => {};
  }
  const folder = await mkdtemp(join(tmpdir(), 'sidegate-run-'));
  project.provide('runFolder', folder);
  return () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
