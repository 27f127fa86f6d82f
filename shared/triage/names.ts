import { CmpStr } from 'cmpstr/root';

/** Jaro-Winkler: made for names, forgiving of slips, strictest about how a name begins. */
const likeness = CmpStr.create().setMetric('jaroWinkler');

/**
 * Spellings that are one name: Welsh (dd, ff, ll, ph, w and y as vowels), and names from South Asia and further, which are
 * written by ear (kh, bh, sh; ee and i; oo and u; doubled letters). In the order in which they are folded.
 */
const spellings: [RegExp, string][] = [
  [/dd$/g, 't'],
  [/ph|ff|f/g, 'v'],
  [/w/g, 'v'],
  [/([bdgkt])h/g, '$1'],
  [/sch|sh|ss|z/g, 's'],
  [/ck|q|c(?![eih])/g, 'k'],
  [/x/g, 'ks'],
  [/ee|ea|ie|ey|ei|y|e/g, 'i'],
  [/oo|ou|o/g, 'u'],
  [/(.)\1+/g, '$1'],
  [/(?!^)h/g, ''],
];

/** A name's words as they sound, without accents: `Siân O’Neill` is `sian uneil`. */
export function foldName(name: string): string[] {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\([^)]*\)|['’.]/g, '');
  return plain
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
    .map((word) => spellings.reduce((text, [from, to]) => text.replaceAll(from, to), word));
}

/**
 * How alike two names are, each as its folded words, from 0 to 1: the words of the shorter against the best of the longer,
 * in any order. A single word tells less than two; an initial fits what it begins.
 */
export function nameLikeness(one: readonly string[], other: readonly string[]): number {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === 0) return 0;
  const left = [...long];
  const each = short.map((word) => {
    // Nothing is more alike, and most that are compared are the same.
    const same = left.indexOf(word);
    if (same >= 0) {
      left.splice(same, 1);
      return 1;
    }
    const scores = left.map((candidate) => wordLikeness(word, candidate));
    const best = Math.max(...scores);
    left.splice(scores.indexOf(best), 1);
    return best;
  });
  const least = Math.min(...each);
  const mean = each.reduce((sum, score) => sum + score, 0) / each.length;
  return (least + mean) / 2;
}

function wordLikeness(one: string, other: string): number {
  if (one.length === 1 || other.length === 1) return one[0] === other[0] ? 0.85 : 0;
  return likeness.compare(one, other);
}
