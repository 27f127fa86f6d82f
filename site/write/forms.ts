import { self } from './journeys/self.ts';
import type { Form } from './referring.ts';

/** Every way of coming in. */
export const forms = { self } satisfies Record<string, Form>;
export type FormName = keyof typeof forms;

/** Pages from which somebody begins to write, and what can be begun there; the first is what most people came for. */
export const doors = { write: ['self'] } as const satisfies Record<string, readonly FormName[]>;
export type Door = keyof typeof doors;
