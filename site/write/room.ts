import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '#shared/contract/wire.ts';
import type { FormWords } from '#site/content/en/form.ts';
import type { LinesWords } from '#site/content/en/lines.ts';

/** What the page hands to the form beside it, in its own language only (FormRoom.astro writes it as JSON). */
export type Room = {
  language: Language;
  words: FormWords;
  callWords: Pick<LinesWords, 'ring' | 'warning' | 'afterwards' | 'call' | 'text'>;
  /** Numbers to ring: the charity's own first. */
  lines: { name: string; about?: string; number: string; text?: string | undefined }[];
  paths: { now: string; young: string; exit: string };
};

export const RoomContext = createContext<Room | null>(null);

/** @throws outside the form */
export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (!room) throw new Error('no room');
  return room;
}
