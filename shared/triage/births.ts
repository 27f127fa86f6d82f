const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const welshMonths = ['ion', 'chw', 'maw', 'ebr', 'mai', 'meh', 'gor', 'aws', 'med', 'hyd', 'tac', 'rha'];

/**
 * A date of birth however it was written, as `1990-03-07`; null where it is none. Day before month, as here; a year of two
 * digits is in the past.
 * @param today `2026-11-24`
 */
export function readBirth(text: string, today: string): string | null {
  const iso = /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\s*$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const [day, month, year, ...more] =
    text
      .toLowerCase()
      .match(/\d+|\p{L}+/gu)
      ?.filter(isTelling) ?? [];
  if (!day || !month || !year || more.length > 0) return null;
  const [first, second] = /^\d/.test(day) ? [day, month] : [month, day];
  return dayOf(fullYear(year, today), monthOf(second), Number.parseInt(first, 10));
}

function isTelling(word: string): boolean {
  return !/^(?:st|nd|rd|th|of|born|dob|ain|af|fed|ydd|o)$/.test(word);
}

function monthOf(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  const start = word.slice(0, 3);
  return Math.max(months.indexOf(start), welshMonths.indexOf(start)) + 1;
}

function fullYear(year: string, today: string): number {
  const number = Number(year);
  if (year.length !== 2) return number;
  return number > Number(today.slice(2, 4)) ? 1900 + number : 2000 + number;
}

function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year > 1899 ? date.toISOString().slice(0, 10) : null;
}
