/** Parts of words that tell what the site is for, whoever sees them in an address, a file's name or a tab. */
const english = [
  ...[
    'abus',
    'assault',
    'charit',
    'coerc',
    'control',
    'crisis',
    'danger',
    'domestic',
    'escap',
    'exit',
    'harass',
    'harm',
  ],
  ...['help', 'hurt', 'leav', 'partner', 'police', 'rape', 'refer', 'refuge', 'report', 'rescue', 'safe', 'secret'],
  ...['shelter', 'stalk', 'support', 'surviv', 'victim', 'violen', 'women'],
];
const welsh = [
  ...['argyfwng', 'atgyfeir', 'camdrin', 'cam-drin', 'cefnog', 'cyfrinach', 'cymorth', 'dianc', 'dioddef', 'diogel'],
  ...[
    'domestig',
    'elusen',
    'gadael',
    'goroes',
    'heddlu',
    'lloches',
    'menyw',
    'merched',
    'niwed',
    'perygl',
    'rheolaeth',
  ],
  ...['stelc', 'trais'],
];

/** Those of these words that a text has in it, in whatever case. */
export function tellingIn(text: string): string[] {
  const lower = text.toLowerCase();
  return [...english, ...welsh].filter((word) => lower.includes(word));
}
