import type { Rooms } from './rooms.ts';

/** A part of a page for reading: a heading, then paragraphs, then a list. */
export type Section = { heading: string; texts?: readonly string[]; list?: readonly string[] };
type Reading = { heading: string; intro: string; sections: readonly Section[] };

/** The pages that are only for reading. */
export type ReadingPage = { [Room in keyof Rooms]: Rooms[Room] extends Reading ? Room : never }[keyof Rooms];
