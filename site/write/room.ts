import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '#shared/contract/wire.ts';
import type { AskWords, Bundle } from '#site/content/asked.ts';
import type { files } from '#site/content/en/files.ts';
import type { FormWords } from '#site/content/en/form.ts';
import type { LinesWords } from '#site/content/en/lines.ts';
import type { ListWords } from '#site/content/en/list.ts';
import type { Words } from '#site/content/languages.ts';
import { fill } from '#site/parts/words.ts';
import type { Fault, FaultCode } from './faults.ts';
import type { Door } from './forms.ts';
import type { Promises } from './promise.ts';

/** A number to ring, and whose it is. */
type Ringing = { name: string; about?: string; number: string; text?: string | undefined };

/** What the page hands to the form beside it, in its own language only (FormRoom.astro writes it as JSON). */
export type Room = {
  language: Language;
  door: Door;
  words: Omit<FormWords, 'asked'> & { asked: Omit<FormWords['asked'], 'lists'> };
  /** What is asked behind this door. */
  asked: readonly string[];
  /** Until a list and the rest of its words have come. */
  list: Pick<ListWords, 'heading' | 'failed' | 'again'>;
  /** Null at a door behind which nobody sends files: words weigh too. */
  files: Words<typeof files> | null;
  /** The questions' words, as far as this page asks them. */
  ask: Readonly<Record<string, Bundle>>;
  callWords: Pick<LinesWords, 'ring' | 'warning' | 'afterwards' | 'call' | 'text'>;
  /** By when an answer is promised, as far as the charity has settled it. */
  promises: Promises | null;
  /** Numbers to ring: the charity's own first. */
  lines: Ringing[];
  /** Whom to ring about a child. */
  childLine: Ringing;
  paths: { now: string; young: string; again: string; exit: string };
};

export const RoomContext = createContext<Room | null>(null);

/** @throws outside the form */
export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (!room) throw new Error('no room');
  return room;
}

/** The words of a question. @throws where the page does not bring them */
export function wordsFor({ ask }: Pick<Room, 'ask'>, name: string): AskWords {
  const [bundle = '', question = ''] = name.split('.');
  const words = ask[bundle]?.[question];
  if (!words) throw new Error(`no words for ${name}`);
  return words;
}

/** An option in words: the question's own, or the usual ones for yes and no. */
export function optionText(room: Pick<Room, 'ask' | 'words'>, name: string, value: string): string {
  const usual: Record<string, string> = room.words.yesNo;
  return wordsFor(room, name).options?.[value] ?? usual[value] ?? value;
}

/** What a question is called among others. */
export function labelOf(room: Pick<Room, 'ask'>, name: string): string {
  const { label, ask } = wordsFor(room, name);
  return label ?? ask;
}

/** What is wrong, in the question's own words or in those for all. */
export function faultText(room: Pick<Room, 'ask' | 'words' | 'files'>, { field, code }: Fault): string {
  const label = labelOf(room, field.words);
  const usual: Partial<Record<FaultCode, string>> = { ...room.files?.faults, ...room.words.faults };
  return fill(wordsFor(room, field.words).faults?.[code] ?? usual[code] ?? room.words.faults.wrong, { label });
}
