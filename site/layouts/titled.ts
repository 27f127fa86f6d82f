import type { Page } from '#site/content/paths.ts';
import type { Rooms } from '#site/content/rooms.ts';

/** A page whose room gives it a heading, so that a link can be named by it. */
export type Titled = { [Room in Page & keyof Rooms]: Rooms[Room] extends { heading: string } ? Room : never }[Page &
  keyof Rooms];
