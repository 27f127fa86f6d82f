import { inLondon } from '#shared/triage/london.ts';
import { type Promising, promisedBy } from '#shared/triage/promises.ts';
import type { FormWords } from '#site/content/en/form.ts';
import { fill } from '#site/parts/words.ts';
import type { FormName } from './forms.ts';
import { dayInWords, timeInWords } from './words.ts';

/** What the page brings of the charity's hours and targets; a target is null where the charity has chosen none. */
export type Promises = Omit<Promising, 'hours'> & { self: number | null; agency: number | null };

/** From when on a weekday alone would be the wrong week's. Seconds. */
const week = 6 * 24 * 3600;

/**
 * By when, for this charity and this moment: ` by 10:00 am on Monday`; nothing where it promises nothing.
 * @param now Unix seconds
 */
export function byWhen(
  promises: Promises | null,
  form: FormName,
  words: { sent: Pick<FormWords['sent'], 'by'>; times: FormWords['times'] },
  now: number,
): string {
  const hours = form === 'professional' || form === 'consultation' ? promises?.agency : promises?.self;
  const by = promises && hours ? promisedBy(now, { ...promises, hours }) : null;
  if (by === null) return '';
  const { day, weekday, minute } = inLondon(by);
  const name = words.times.days[weekday - 1] ?? '';
  const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return fill(words.sent.by, {
    time: timeInWords(time, words),
    day: by - now < week ? name : `${name} ${dayInWords(day)}`,
  });
}
