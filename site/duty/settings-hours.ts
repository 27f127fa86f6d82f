import { Times } from '#shared/contract/times.ts';

/** As many spans as anybody needs for a day. */
const mostSpans = 3;
const span = /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|to|i|tan)\s*(\d{1,2})(?:[:.](\d{2}))?$/i;

/** What is written for each weekday, Monday first: `09:00–12:30, 13:30–16:00`. */
export function writtenHours(open: Times[]): string[] {
  return [1, 2, 3, 4, 5, 6, 7].map((day) =>
    open
      .filter(({ days }) => days.includes(day))
      .map(({ from, to }) => `${from}–${to}`)
      .toSorted()
      .join(', '),
  );
}

/**
 * Opening hours from what is written for each weekday, days with the same span together.
 * @returns the weekdays (Monday is 1) whose hours can't be read, where there are any
 */
export function readHours(written: string[]): { open: Times[] } | { wrong: number[] } {
  const days = written.map((text, at) => ({ day: at + 1, spans: readDay(text) }));
  const wrong = days.filter(({ spans }) => spans === null).map(({ day }) => day);
  if (wrong.length > 0) return { wrong };
  const spans = days.flatMap(({ day, spans }) => (spans ?? []).map((one) => ({ day, ...one })));
  const same = Map.groupBy(spans, ({ from, to }) => `${from} ${to}`);
  return { open: [...same.values()].map((group) => ({ days: group.map(({ day }) => day), ...fromTo(group[0]) })) };
}

function fromTo(one: { from: string; to: string } | undefined): Pick<Times, 'from' | 'to'> {
  return { from: one?.from ?? '', to: one?.to ?? '' };
}

function readDay(text: string): Pick<Times, 'from' | 'to'>[] | null {
  const parts = text.split(/[,;]/).map((part) => part.trim());
  if (parts.join('') === '') return [];
  const spans = parts.map(readSpan);
  const found = spans.filter((one) => one !== null);
  const inOrder = found.every(({ from }, at) => at === 0 || from >= (found[at - 1]?.to ?? ''));
  return found.length === spans.length && found.length <= mostSpans && inOrder ? found : null;
}

function readSpan(text: string): Pick<Times, 'from' | 'to'> | null {
  const [, fromHour, fromMinute = '00', toHour, toMinute = '00'] = span.exec(text) ?? [];
  if (fromHour === undefined || toHour === undefined) return null;
  const from = `${fromHour.padStart(2, '0')}:${fromMinute}`;
  const to = `${toHour.padStart(2, '0')}:${toMinute}`;
  return Times.safeParse({ days: [1], from, to }).success ? { from, to } : null;
}
