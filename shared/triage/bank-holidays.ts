import type { Nation } from '#shared/contract/charity.ts';
import { dayAfter, weekdayOf } from '#shared/triage/london.ts';

/** Days that were proclaimed for one year, or moved, which no rule gives. */
const proclaimed: Partial<Record<string, Nation[]>> = { '2026-06-15': ['scotland'] };

/** Whether a day is a bank holiday in a nation, by the rules of the Banking and Financial Dealings Act 1971. */
export function isBankHoliday(day: string, nation: Nation): boolean {
  return holidaysOf(Number(day.slice(0, 4)), nation).has(day) || (proclaimed[day]?.includes(nation) ?? false);
}

const kept = new Map<string, Set<string>>();

function holidaysOf(year: number, nation: Nation): Set<string> {
  const key = `${year} ${nation}`;
  const known = kept.get(key) ?? reckon(year, nation);
  kept.set(key, known);
  return known;
}

function reckon(year: number, nation: Nation): Set<string> {
  const easter = easterSunday(year);
  const days = new Set<string>([dayAfter(easter, -2), firstMonday(year, 5), lastMonday(year, 5)]);
  const onNextWorkday = (day: string) => {
    let moved = day;
    while (weekdayOf(moved) > 5 || days.has(moved)) moved = dayAfter(moved, 1);
    days.add(moved);
  };
  onNextWorkday(`${year}-01-01`);
  if (nation === 'scotland') {
    onNextWorkday(`${year}-01-02`);
    onNextWorkday(`${year}-11-30`);
    days.add(firstMonday(year, 8));
  } else {
    days.add(dayAfter(easter, 1));
    days.add(lastMonday(year, 8));
  }
  if (nation === 'northern-ireland') {
    onNextWorkday(`${year}-03-17`);
    onNextWorkday(`${year}-07-12`);
  }
  for (const day of christmas(year)) days.add(day);
  return days;
}

/** Christmas and Boxing Day. One that falls on a weekend is kept on the next weekday that the other does not take. */
function christmas(year: number): string[] {
  const at = (day: number) => `${year}-12-${day}`;
  switch (weekdayOf(at(25))) {
    case 5:
      return [at(25), at(28)];
    case 6:
      return [at(27), at(28)];
    case 7:
      return [at(26), at(27)];
    default:
      return [at(25), at(26)];
  }
}

function firstMonday(year: number, month: number): string {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  return dayAfter(first, (8 - weekdayOf(first)) % 7);
}

function lastMonday(year: number, month: number): string {
  const last = `${year}-${String(month).padStart(2, '0')}-31`;
  return dayAfter(last, 1 - weekdayOf(last));
}

/** The Gregorian reckoning of Easter (Meeus, Jones, Butcher). */
function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const sum = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return `${year}-${String(Math.floor(sum / 31)).padStart(2, '0')}-${String((sum % 31) + 1).padStart(2, '0')}`;
}
