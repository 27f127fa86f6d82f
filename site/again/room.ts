import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AgainWords } from '#site/content/en/again.ts';
import type { ReferrerWords } from '#site/content/en/referrer.ts';
import type { Language } from '#site/content/languages.ts';

/** What the page hands to the island, in its own language only (AgainRoom.astro writes it as JSON). */
export type Room = {
  language: Language;
  words: AgainWords;
  /** What a referrer is told. */
  referrer: ReferrerWords;
  /** Numbers to ring: the charity's own first. */
  lines: { name: string; number: string }[];
};

export const RoomContext = createContext<Room | null>(null);

/** @throws outside the island */
export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (!room) throw new Error('no room');
  return room;
}
