import { utf8 } from '#shared/bytes/encode.ts';
import { characters, storyLimit, tidy } from '#shared/contract/text.ts';

/** Most letters of most scripts take no more; pictures made of several take more, and are counted by their bytes. */
const bytesEach = storyLimit.bytes / storyLimit.characters;

/** How many more characters, as a person counts them, can surely be written; below zero where there are too many. */
export function roomFor(text: string): number {
  const written = tidy(text).trim();
  const byBytes = Math.floor((storyLimit.bytes - utf8(written).length) / bytesEach);
  return Math.min(storyLimit.characters - characters(written), byBytes);
}
