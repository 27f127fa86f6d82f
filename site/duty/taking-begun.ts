import * as z from 'zod/mini';
import type { Draft, Value } from '#site/write/draft.ts';
import { type FormName, forms } from '#site/write/forms.ts';
import { type Journey, newJourney } from '#site/write/journey.ts';

const Row = z.strictObject({ days: z.array(z.number()), from: z.string(), to: z.string() });
const Kept = z.union([z.string(), z.boolean(), z.array(z.string()), z.array(Row)]);

/** A referral that is being taken down: all that was typed, and the page at which. Files are not kept: they are on the device. */
export const TakingBegun = z.strictObject({
  form: z.enum(Object.keys(forms) as [FormName, ...FormName[]]),
  page: z.nullable(z.string()),
  draft: z.record(z.string(), Kept),
});
export type TakingBegun = z.infer<typeof TakingBegun>;

/** @returns null where there is nothing to keep: before the first question, and once it has arrived */
export function begunIn({ form, step, draft }: Journey): TakingBegun | null {
  const typed = Object.entries(draft).filter((entry): entry is [string, z.infer<typeof Kept>] => isKept(entry[1]));
  if (step.is === 'sent' || typed.length === 0) return null;
  const page = step.is === 'asked' ? step.page : step.is === 'stop' ? step.after : null;
  return { form, page, draft: Object.fromEntries(typed) };
}

/** The journey as it goes on. What was being sent when the desk locked is read again first: it may have arrived. */
export function journeyOf(begun: TakingBegun | null): Journey {
  const journey = newJourney({ form: begun?.form ?? 'self', taken: true });
  if (!begun) return journey;
  const draft: Draft = begun.draft;
  const { page } = begun;
  return { ...journey, draft, step: page === null ? { is: 'review' } : { is: 'asked', page } };
}

function isKept(value: Value | undefined): boolean {
  return Kept.safeParse(value).success && !(Array.isArray(value) && value.length === 0);
}
