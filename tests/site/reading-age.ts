import { syllablesIn } from './syllables.ts';

/**
 * The age at which a text can be read: the Flesch–Kincaid grade (Kincaid and others, 1975) and five, since the first grade
 * begins at six. A sentence ends at a full stop, a question or exclamation mark, or a line's end.
 * @returns years, not rounded; below 6 for the plainest texts
 */
export function readingAge(text: string): number {
  const sentences = text.split(/[.!?…]+[”"’)]*(?=\s|$)|\n+/).map(wordsOf);
  const spoken = sentences.filter((words) => words.length > 0);
  const words = spoken.flat();
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  const grade = 0.39 * (words.length / spoken.length) + 11.8 * (syllables / words.length) - 15.59;
  return grade + 5;
}

function wordsOf(sentence: string): string[] {
  return sentence.split(/[\s–—/-]+/).filter((word) => /[a-z]/i.test(word));
}
