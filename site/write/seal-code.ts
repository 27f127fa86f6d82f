import { CallLost } from '#shared/calls/ended.ts';
import type * as Seal from './seal.ts';

let coming: Promise<typeof Seal> | null = null;
let come: typeof Seal | null = null;

/** The code that seals, with all that comes with it. @throws {CallLost} where the file did not come */
export async function loadSealCode(): Promise<typeof Seal> {
  coming ??= import('./seal.ts');
  come = await coming.catch((cause: unknown) => {
    coming = null;
    throw new CallLost('the code for sealing did not come', { cause });
  });
  return come;
}

/** The same once it has come; null until then. */
export function loadedCode(): typeof Seal | null {
  return come;
}
