import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { dayIn } from '#site/write/aids.ts';
import { faultsIn } from '#site/write/faults.ts';
import { forms } from '#site/write/forms.ts';
import { judgeNumber } from '#site/write/number.ts';
import { exampleDraft } from './drafts.ts';

describe('a phone number as people write it', () => {
  test.each([
    '07700 900123',
    '07700900123',
    '+44 7700 900123',
    '+44 (0)7700 900123',
    '0044 7700 900123',
    '(01632) 960-123',
    '01632 960123',
    '020 7946 0018',
    '0808 80 10 800',
    '0800 1111',
    '7700 900123',
  ])('%s is one', (number) => {
    expect(judgeNumber(number)).toBeNull();
  });

  test.each(['+48 601 234 567', '+1 (212) 555-0100', '00353 1 234 5678'])('%s is left to its own country', (number) => {
    expect(judgeNumber(number)).toBeNull();
  });

  test.each([
    ['07700 90012', 'number-short'],
    ['+44 7700 90012', 'number-short'],
    ['01632 9', 'number-short'],
    ['07700 9001234', 'number-long'],
    ['01632 960 123 4567', 'number-long'],
  ])('%s has a fault: %s', (number, fault) => {
    expect(judgeNumber(number)).toBe(fault);
  });

  test('is judged once the code that knows has come, and goes on without it', () => {
    const draft = { ...exampleDraft, 'contact.routes.0.number': '07700 90012' };
    const codes = (judge: typeof judgeNumber | null) =>
      faultsIn(forms.self, draft, { today: '2027-03-28', judge, judgeFiles: null }).map(({ code }) => code);
    expect([codes(null), codes(judgeNumber)]).toEqual([[], ['number-short']]);
  });

  test('is judged by what the library knows of Britain today', async () => {
    const read = async (path: string) => JSON.parse(await readFile(new URL(path, import.meta.url), 'utf8'));
    const whole = await read('../../node_modules/libphonenumber-js/metadata.min.json');
    const ours = await read('../../site/write/british.json');
    expect(ours).toEqual({
      version: whole.version,
      country_calling_codes: { 44: ['GB'] },
      countries: { GB: whole.countries.GB },
      nonGeographic: {},
    });
  });
});

describe('the day that drafts are judged by', () => {
  test.each([
    ['2027-03-28T00:30:00Z', '2027-03-28'],
    ['2027-03-28T22:59:59Z', '2027-03-28'],
    ['2027-03-28T23:00:00Z', '2027-03-29'],
    ['2027-10-31T23:30:00Z', '2027-10-31'],
    ['2027-12-31T23:59:59Z', '2027-12-31'],
  ])('at %s is %s in London', (now, day) => {
    expect(dayIn(new Date(now))).toBe(day);
  });
});
