import { expect, test } from 'vitest';
import type { Nation } from '#shared/contract/charity.ts';
import { isBankHoliday } from '#shared/triage/bank-holidays.ts';
import { dayAfter } from '#shared/triage/london.ts';

/** As published for each part of the United Kingdom (gov.uk/bank-holidays), but for those proclaimed for one year. */
const published: [Nation, number, string][] = [
  ['england', 2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
  ['wales', 2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
  ['england', 2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
  ['england', 2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
  ['england', 2028, '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
  ['scotland', 2024, '01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26'],
  ['scotland', 2026, '01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28'],
  ['scotland', 2028, '01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26'],
  ['northern-ireland', 2025, '01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26'],
  ['northern-ireland', 2026, '01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28'],
];

test.each(published)('the bank holidays of %s in %i are those published', (nation, year, days) => {
  const found: string[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = dayAfter(day, 1)) {
    if (isBankHoliday(day, nation)) found.push(day.slice(5));
  }
  expect(found.join(' ')).toBe(days);
});
