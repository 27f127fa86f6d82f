import type { Taken } from '#shared/contract/opening.ts';
import type { Draft } from './draft.ts';
import type { Page } from './fields.ts';
import { friend } from './journeys/friend.ts';
import { consultation, professional } from './journeys/professional.ts';
import { ask, askFor } from './journeys/question.ts';
import { self } from './journeys/self.ts';
import type { Form } from './referring.ts';

/** Every way of coming in. `ask` and `askFor` want advice: for themselves, and about somebody else. */
export const forms = { self, ask, friend, askFor, professional, consultation } satisfies Record<string, Form>;
export type FormName = keyof typeof forms;

/** How a referral may come to a member who takes it down. */
const hows = ['phone', 'email', 'paper', 'in-person'] as const;

/** How a referral came that a member takes down. The form's own: it stands beside the referral and not in it. */
const how: Page = {
  name: 'how',
  fields: [{ at: '_how', kind: 'choice', words: 'taken.how', options: hows, needed: true }],
};

/** The same with what came along, for forms that ask for no files themselves. */
const howWithFiles: Page = { ...how, fields: [...how.fields, { at: '_files', kind: 'files', words: 'taken.files' }] };

/** How it came, where a member takes it down. */
export function howIn(draft: Draft): Taken['how'] | null {
  return hows.find((one) => one === draft._how) ?? null;
}

/** What is asked alone; or the form as somebody fills it in for themselves, or as a member takes it down. */
export function formOf({ form, taken, only }: { form: FormName; taken: boolean; only?: Form }): Form {
  return only ?? (taken ? takenDown[form] : forms[form]);
}

const takenDown: { readonly [name in FormName]: Form } = {
  self: withHow(self),
  ask: withHow(ask),
  friend: withHow(friend),
  askFor: withHow(askFor),
  professional: withHow(professional),
  consultation: withHow(consultation),
};

function withHow({ pages, base }: Form): Form {
  const asksFiles = pages.some(({ fields }) => fields.some(({ kind }) => kind === 'files'));
  return { pages: [asksFiles ? how : howWithFiles, ...pages], base };
}
/** Pages from which somebody begins to write, and what can be begun there; the first is what most people came for. */
export const doors = {
  write: ['self', 'ask'],
  pass: ['friend', 'askFor'],
  job: ['professional', 'consultation'],
} as const satisfies Record<string, readonly FormName[]>;
export type Door = keyof typeof doors;
