/** Something that must not be found, and what it is: words somebody typed, a page's words, or a page's address. */
export type Canary = { is: 'typed' | 'words' | 'address'; text: string };

export const kinds = [
  'history',
  'title',
  'typed words',
  'session',
  'cache',
  'code cache',
  'storage',
  'favicon',
  'other',
] as const;
/** The rows of the table that is printed. */
export type Kind = (typeof kinds)[number];

/** Where in a profile each kind is, by what is in the path; the first that fits counts. */
const places: [Kind, RegExp][] = [
  ['code cache', /code cache|startupcache|jumpListCache/i],
  ['favicon', /favicons/i],
  ['cache', /(^|\/)(cache|cache2|gpucache|shared dictionary)(\/|_|$)/i],
  ['session', /(^|\/)(sessions|sessionstore)/i],
  ['storage', /(^|\/)(storage|local storage|session storage|indexeddb|service worker|webstorage|cookies)|databases\//i],
  ['history', /(^|\/)(history|places\.sqlite|top sites|visited links|shortcuts|network action predictor)/i],
];

/** The kind of what was found in a file, by the file's path in the profile. Typed words are that wherever they are. */
export function kindOf(file: string, { is }: Canary): Kind {
  if (is === 'typed') return 'typed words';
  const place = places.find(([, path]) => path.test(file))?.[0] ?? 'other';
  return place === 'history' && is === 'words' ? 'title' : place;
}
