import { Refused } from '#shared/crypto/refused.ts';
import type { HandOverWords } from '#site/content/en/hand-over.ts';
import { fill } from '#site/parts/words.ts';
import { type DeskWords, timeText } from '../words.ts';
import type { FoundHandOver } from './useHandOvers.ts';

export const noOffers: ReadonlyMap<string, string> = new Map();

/** Who handed a thread over last and when, in words, by thread: a card asks once and reckons nothing. */
export function offersOf(
  handOvers: readonly FoundHandOver[],
  names: Record<string, string>,
  text: HandOverWords,
  words: DeskWords,
): ReadonlyMap<string, string> {
  const offers = new Map<string, string>();
  for (const { opened } of handOvers) {
    if (opened instanceof Refused) continue;
    const name = names[opened.by] ?? words.queue.somebody;
    const offered = fill(text.offered, { name, time: timeText(opened.at, words) });
    for (const threadId of opened.threads) if (!offers.has(threadId)) offers.set(threadId, offered);
  }
  // The same one as before where there is nothing: cards are drawn anew for another.
  return offers.size === 0 ? noOffers : offers;
}
