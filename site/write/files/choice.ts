import { attachmentLimits } from '#shared/contract/opening.ts';

/** What is wrong with the files that were chosen: with one of them, or with all together (`at` null). */
export type FileFault = { at: number | null; code: FileFaultCode };
export type FileFaultCode = 'empty' | 'too-large' | 'too-many' | 'together' | 'vanished';

/** Looks at each file anew, since one that was chosen can be moved, changed or taken away since. */
export async function faultsIn(files: File[]): Promise<FileFault[]> {
  const each = await Promise.all(files.map(async (file, at) => ({ at, code: await faultOf(file) })));
  const all: FileFault[] = each.flatMap(({ at, code }) => (code ? [{ at, code }] : []));
  if (files.length > attachmentLimits.count) all.unshift({ at: null, code: 'too-many' });
  const together = files.reduce((sum, { size }) => sum + size, 0);
  if (together > attachmentLimits.together) all.unshift({ at: null, code: 'together' });
  return all;
}

async function faultOf(file: File): Promise<FileFaultCode | null> {
  if (!(await isReadable(file))) return 'vanished';
  if (file.size === 0) return 'empty';
  return file.size > attachmentLimits.each ? 'too-large' : null;
}

/** A folder, or a file that is gone or was changed, can't be read, whatever size the browser says it has. */
function isReadable(file: File): Promise<boolean> {
  return file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );
}

/** The id of the control that a fault is about: that of the field for all files together, and one beginning so for each. */
export function placeId(id: string, at: FileFault['at']): string {
  return at === null ? id : `${id}-${at}`;
}
