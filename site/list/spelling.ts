import { welshPlurals } from './welsh-plurals.ts';

/** An item without what nobody minds about: case, accents, apostrophes, hyphens, spaces. */
export function plain(item: string): string {
  return plainWords(item).join(' ');
}

/** The words of a text, as `plain` has them. */
export function plainWords(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .toLowerCase()
      .replaceAll(/[\p{M}'’‘]/gu, '')
      .match(/[a-z]+/g) ?? []
  );
}

const singularOfPlural = new Map([...welshPlurals].map(([many, one]) => [plain(many), plain(one)]));

/** Every word of a plain English item as one of it: a rule, so that what was typed and what is meant meet in the same. */
function englishSingular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:lea|loa|shel|scar|kni)ves$/.test(word)) return word.replace(/(?<=kni)ves$/, 'fe').replace(/ves$/, 'f');
  if (/(?:sh|ch|x|ss|o)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

function welshSingular(word: string): string {
  return singularOfPlural.get(word) ?? word;
}

/** The ways in which a plain text may be meant: as it stands, or as one of what it names, in English or in Welsh. */
export function formsOf(plainText: string): string[] {
  const words = plainText.split(' ');
  const forms = [words, words.map(englishSingular), words.map(welshSingular)].map((form) => form.join(' '));
  return [...new Set(forms)];
}

/** True where one letter wrong, missing, too many, or two that changed places, is all there is between two texts. */
export function withinOne(one: string, other: string): boolean {
  const least = Math.min(one.length, other.length);
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < least && one[start] === other[start]) start++;
  let end = 0;
  while (end < least - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const left = one.slice(start, one.length - end);
  const right = other.slice(start, other.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
