import { describe, expect, test } from 'vitest';
import { form as welsh } from '#site/content/cy/form.ts';
import { form as english } from '#site/content/en/form.ts';
import { type FaultCode, faultsIn } from '#site/write/faults.ts';
import { forms } from '#site/write/forms.ts';
import { blankRow, leavesTime, type Row, timesOf } from '#site/write/times.ts';
import { dayInWords, rowsInWords, timeInWords } from '#site/write/words.ts';
import { aids, exampleDraft } from './drafts.ts';

const row = (days: number[], from: string, to: string): Row => ({ days, from, to });
const at = 'contact.routes.0';

/** A text needs no safe times, and has none here. */
function faultsAt(field: 'safe' | 'never', rows: Row[], method: 'call' | 'text' = 'call') {
  const safe = method === 'text' ? [] : exampleDraft[`${at}.safe`];
  const draft = { ...exampleDraft, [`${at}.method`]: method, [`${at}.safe`]: safe, [`${at}.${field}`]: rows };
  return faultsIn(forms.self, draft, aids).filter((fault) => fault.field.at === `${at}.${field}`);
}

function codesAt(field: 'safe' | 'never', rows: Row[], method: 'call' | 'text' = 'call'): FaultCode[] {
  return faultsAt(field, rows, method).map(({ code }) => code);
}
describe('safe and never times', () => {
  test.each<[string, Row[], FaultCode[]]>([
    ['one that ends before it begins', [row([2], '12:00', '09:00')], ['ends-early']],
    ['one that ends when it begins', [row([2], '09:00', '09:00')], ['ends-early']],
    ['one over midnight', [row([2], '22:00', '02:00')], ['ends-early']],
    ['one without a day', [row([], '09:00', '12:00')], ['days-missing']],
    ['one without a beginning', [row([2], '', '12:00')], ['from-missing']],
    ['one without an end', [row([2], '09:00', '')], ['to-missing']],
    ['days alone', [row([1, 2], '', '')], ['from-missing', 'to-missing']],
    ['a whole day', [row([7], '00:00', '24:00')], []],
    ['two on one day', [row([2], '09:00', '12:00'), row([2], '15:00', '16:30')], []],
    ['a good one and one that was never begun', [row([2], '09:00', '12:00'), blankRow()], []],
  ])('%s', (_, rows, codes) => {
    expect(codesAt('safe', rows)).toEqual(codes);
    expect(codesAt('never', rows, 'text')).toEqual(codes);
  });

  test('are needed for calls only, and never times for nothing', () => {
    for (const rows of [[], [blankRow()]]) {
      expect(codesAt('safe', rows)).toEqual(['safe-missing']);
      expect(codesAt('safe', rows, 'text')).toEqual([]);
      expect(codesAt('never', rows)).toEqual([]);
    }
  });

  test('a fault names the control that it is about', () => {
    const rows = [row([2], '09:00', '12:00'), row([], '', '12:00')];
    const ids = faultsAt('safe', rows).map(({ id }) => id);
    expect(ids.map((id) => id.replace(/^f-\d+-\d+/, ''))).toEqual(['-1-days-1', '-1-from']);
  });

  test('never times may lie inside safe times, but not take all of them away', () => {
    expect(codesAt('never', [row([2], '10:00', '10:30')])).toEqual([]);
    expect(codesAt('never', [row([1, 2], '09:00', '10:30'), row([2], '10:30', '24:00')])).toEqual(['no-time-left']);
    expect(leavesTime([], [])).toBe(false);
    const everyDay = [1, 2, 3, 4, 5, 6, 7];
    expect(codesAt('never', [row(everyDay, '00:00', '24:00')], 'text')).toEqual(['no-time-left']);
    expect(codesAt('never', [row(everyDay, '00:30', '24:00')], 'text')).toEqual([]);
  });

  test('are sent as they were filled in, their days in order', () => {
    const rows = [row([5, 1], '15:00', '16:00'), row([1], '09:00', '10:00'), blankRow()];
    expect(timesOf(rows)).toEqual([
      { days: [1, 5], from: '15:00', to: '16:00' },
      { days: [1], from: '09:00', to: '10:00' },
    ]);
  });

  test('are said in words that nobody mistakes', () => {
    expect(['00:00', '00:30', '09:00', '12:00', '12:30', '24:00'].map((time) => timeInWords(time, english))).toEqual([
      '12 midnight',
      '12:30 am',
      '9:00 am',
      '12 midday',
      '12:30 pm',
      '12 midnight',
    ]);
    const rows = [row([2, 1], '09:00', '12:00'), row([7], '00:00', '24:00'), blankRow()];
    expect(rowsInWords(rows, english)).toEqual(['Monday, Tuesday: 9:00 am to 12 midday', 'Sunday: all day']);
    expect(rowsInWords(rows, welsh)).toEqual(['Llun, Mawrth: 9:00 yb tan 12 canol dydd', 'Sul: drwy’r dydd']);
    expect(dayInWords('2027-03-28')).toBe('28/03/2027');
  });
});
