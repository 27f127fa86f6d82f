/** What a file is by its first bytes, whatever it is called and whatever its sender's device says. */
export type Kind = 'jpeg' | 'png' | 'gif' | 'webp';

const marks: [kind: Kind, at: number, mark: string][] = [
  ['jpeg', 0, '\xff\xd8\xff'],
  ['png', 0, '\x89PNG\r\n\x1a\n'],
  ['gif', 0, 'GIF8'],
  ['webp', 8, 'WEBP'],
];

/** The kind of picture that these bytes begin, or null. */
export function kindOf(bytes: Uint8Array): Kind | null {
  const begin = String.fromCharCode(...bytes.subarray(0, 16));
  return marks.find(([, at, mark]) => begin.startsWith(mark, at))?.[0] ?? null;
}
