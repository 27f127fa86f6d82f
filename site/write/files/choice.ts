import { attachmentLimits } from '#shared/contract/opening.ts';

/** What is wrong with the files that were chosen: with one of them, or with all together (`at` null). */
export type FileFault = { at: number | null; code: FileFaultCode };
export type FileFaultCode = 'missing' | 'empty' | 'too-large' | 'too-many' | 'together' | 'vanished';

/** Files that could not be read when they were to be sent: moved, changed or taken away since they were chosen. */
const gone = new WeakSet<File>();

export function markVanished(file: File): void {
  gone.add(file);
}

/** What stands in the way of sending these files. */
export function faultsOfFiles(files: readonly File[]): FileFault[] {
  const all: FileFault[] = [];
  if (files.reduce((sum, { size }) => sum + size, 0) > attachmentLimits.together)
    all.push({ at: null, code: 'together' });
  if (files.length > attachmentLimits.count) all.push({ at: null, code: 'too-many' });
  for (const [at, file] of files.entries()) {
    const code = faultOf(file);
    if (code) all.push({ at, code });
  }
  return all;
}

function faultOf(file: File): FileFaultCode | null {
  if (gone.has(file)) return 'vanished';
  if (file.size === 0) return 'empty';
  return file.size > attachmentLimits.each ? 'too-large' : null;
}

/** The id of the control that a fault is about: that of the field for all files together, and one beginning so for each. */
export function placeId(id: string, at: FileFault['at']): string {
  return at === null ? id : `${id}-${at}`;
}
