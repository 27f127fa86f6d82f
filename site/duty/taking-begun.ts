import * as z from 'zod/mini';
import { type Draft, filesIn, type Value } from '#site/write/draft.ts';
import { type FormName, forms } from '#site/write/forms.ts';
import { type Journey, newJourney } from '#site/write/journey.ts';

const Row = z.strictObject({ days: z.array(z.number()), from: z.string(), to: z.string() });
const Kept = z.union([z.string(), z.boolean(), z.array(z.string()), z.array(Row)]);

/** The one question for files, in every form. */
const filesAt = '_files';

/**
 * A referral that is being taken down: all that was typed, and the page at which. Files are not kept: they are on the
 * device. `files` tells whether some are chosen, or were and have to be chosen again.
 */
export const TakingBegun = z.strictObject({
  form: z.enum(Object.keys(forms) as [FormName, ...FormName[]]),
  page: z.nullable(z.string()),
  draft: z.record(z.string(), Kept),
  files: z.enum(['none', 'chosen', 'lost']),
});
export type TakingBegun = z.infer<typeof TakingBegun>;

/**
 * @param resumed what the journey went on from, whose files are lost until the question for them is answered again
 * @returns null where there is nothing to keep: before the first question, and once it has arrived
 */
export function begunIn({ form, step, draft }: Journey, resumed: TakingBegun | null): TakingBegun | null {
  const typed = Object.entries(draft).filter((entry): entry is [string, z.infer<typeof Kept>] => isKept(entry[1]));
  const files = filesNow(draft, resumed);
  if (step.is === 'sent' || (typed.length === 0 && files === 'none')) return null;
  const page = step.is === 'asked' ? step.page : step.is === 'stop' ? step.after : null;
  return { form, page, draft: Object.fromEntries(typed), files };
}

/** The journey as it goes on. What was being sent when the desk locked is read again first: it may have arrived. */
export function journeyOf(begun: TakingBegun | null): Journey {
  const journey = newJourney({ form: begun?.form ?? 'self', taken: true });
  if (!begun) return journey;
  const draft: Draft = begun.draft;
  const { page } = begun;
  return { ...journey, draft, step: page === null ? { is: 'review' } : { is: 'asked', page } };
}

function filesNow(draft: Draft, resumed: TakingBegun | null): TakingBegun['files'] {
  if (filesIn(draft[filesAt]).length > 0) return 'chosen';
  const isAnswered = draft[filesAt] !== undefined;
  return isAnswered || !resumed || resumed.files === 'none' ? 'none' : 'lost';
}

function isKept(value: Value | undefined): boolean {
  return Kept.safeParse(value).success && !(Array.isArray(value) && value.length === 0);
}
