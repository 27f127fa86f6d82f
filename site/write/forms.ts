import { friend } from './journeys/friend.ts';
import { consultation, professional } from './journeys/professional.ts';
import { ask, askFor } from './journeys/question.ts';
import { self } from './journeys/self.ts';
import type { Form } from './referring.ts';

/** Every way of coming in. `ask` and `askFor` want advice: for themselves, and about somebody else. */
export const forms = { self, ask, friend, askFor, professional, consultation } satisfies Record<string, Form>;
export type FormName = keyof typeof forms;

/** Pages from which somebody begins to write, and what can be begun there; the first is what most people came for. */
export const doors = {
  write: ['self', 'ask'],
  pass: ['friend', 'askFor'],
  job: ['professional', 'consultation'],
} as const satisfies Record<string, readonly FormName[]>;
export type Door = keyof typeof doors;
