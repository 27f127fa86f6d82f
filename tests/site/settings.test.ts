import { describe, expect, test } from 'vitest';
import { usualAlertRules } from '#shared/contract/alerts.ts';
import { CharityProfile, charityLimits } from '#shared/contract/charity.ts';
import { settings as cy } from '#site/content/cy/settings.ts';
import { desk } from '#site/content/en/desk.ts';
import { settings as words } from '#site/content/en/settings.ts';
import { numbers } from '#site/content/numbers.ts';
import { emptyNumber, readDay, type Typed, typedOf } from '#site/duty/settings-answers.ts';
import { readHours, writtenHours } from '#site/duty/settings-hours.ts';
import { type Reader, readTyped } from '#site/duty/settings-reading.ts';
import { staleNumbers } from '#site/duty/stale.ts';
import { exampleFounding, exampleProfile } from '#tests/examples/charity.ts';

const reader: Reader = {
  words,
  weekdays: Object.values(desk.weekdays),
  host: 'advice.example.org',
  today: '2026-11-24',
};
const family = '👨‍👩‍👧‍👦';

/** What is wrong with the example's settings, changed so: ids and words. */
function faultsOf(changes: Partial<Typed>, by = reader): [id: string, text: string][] {
  const read = readTyped({ ...typedOf(exampleProfile), ...changes }, by);
  return Array.isArray(read) ? read.map(({ id, text }) => [id, text]) : [];
}

const idsOf = (changes: Partial<Typed>) => faultsOf(changes).map(([id]) => id);
const one = { ...emptyNumber, name: 'Office', number: '01632 960126', lastChecked: '1/2/2026' };

describe('what a manager types', () => {
  test('is the settings that were there, as long as nothing is changed', () => {
    expect(readTyped(typedOf(exampleProfile), reader)).toEqual(exampleProfile);
  });

  test('need be no more than set-up asked, but whether there is an office', () => {
    const early = typedOf(exampleFounding.profile);
    expect(readTyped(early, reader)).toEqual([{ id: 'officeIs', text: words.faults.officeIs }]);
    expect(readTyped({ ...early, officeIs: 'none' }, reader)).toEqual({
      ...exampleFounding.profile,
      targets: { self: 24, agency: 48 },
      alerts: usualAlertRules,
    });
  });

  test.each<[what: string, changes: Partial<Typed>, ids: string[]]>([
    ['no name', { name: ' \u2003 ' }, ['name']],
    ['a name that nobody can see', { name: '\u200b' }, ['name']],
    ['a long name', { name: 'a'.repeat(121) }, ['name']],
    ['a name with a mark that turns it round', { name: 'Advice\u202e' }, ['name']],
    ['no nation', { nation: '' }, ['nation']],
    ['a phone number in words', { phone: 'ring us' }, ['phone']],
    ['no phone number', { phone: '' }, ['phone']],
    ['an exit that is no address', { exitUrl: 'weather' }, ['exitUrl']],
    ['an exit without https', { exitUrl: 'http://www.bbc.co.uk/weather' }, ['exitUrl']],
    ['an exit that runs', { exitCy: 'javascript:alert(1)' }, ['exitCy']],
    ['an exit to this very site', { exitCy: 'https://advice.example.org/' }, ['exitCy']],
    [
      'an exit to a search engine',
      { exitUrl: 'https://www.google.co.uk/', exitCy: 'https://bing.com' },
      ['exitUrl', 'exitCy'],
    ],
    ['an exit with a password in it', { exitUrl: 'https://a:b@example.org/' }, ['exitUrl']],
    ['a long text', { areaEn: 'a'.repeat(charityLimits.area + 1) }, ['areaEn']],
    ['many families', { areaCy: family.repeat(charityLimits.area) }, ['areaCy']],
    ['a text with what cannot be shown', { eligibilityEn: 'a\u0000b' }, ['eligibilityEn']],
    ['hours in words', { open: ['mornings', '', '', '', '', '', ''] }, ['open-1']],
    ['hours that end before they begin', { open: ['', '17:00–09:00', '9-25', '', '', '', ''] }, ['open-2', 'open-3']],
    ['hours that overlap', { open: ['', '', '', '', '', '', '9-12, 11-13'] }, ['open-7']],
    ['no answer about an office', { officeIs: '' }, ['officeIs']],
    ['a refuge', { officeIs: 'refuge', office: '2 Secret Lane' }, ['officeIs']],
    ['a refuge that is called an office', { officeIs: 'office', office: 'The Refuge\n2 Secret Lane' }, ['office']],
    ['a lloches that is called an office', { officeIs: 'office', office: 'Lloches y Cwm' }, ['office']],
    ['an office without an address', { officeIs: 'office', office: ' ' }, ['office']],
    ['an empty number', { numbers: [emptyNumber] }, ['number-0-name', 'number-0-number', 'number-0-lastChecked']],
    [
      'a number that was checked tomorrow',
      { numbers: [{ ...one, lastChecked: '25/11/2026' }] },
      ['number-0-lastChecked'],
    ],
    [
      'a number that was checked on no day',
      { numbers: [{ ...one, lastChecked: '31/02/2026' }] },
      ['number-0-lastChecked'],
    ],
    ['half a target', { targetSelf: '1.5', targetAgency: '' }, ['targetSelf', 'targetAgency']],
    ['a target that is out of reach', { targetSelf: '1', targetAgency: '721' }, ['targetSelf', 'targetAgency']],
    ['tries without days', { tries: '3', tryDays: '' }, ['tryDays']],
    ['days without tries', { tries: '', tryDays: '-7' }, ['tries', 'tryDays']],
    ['alerts after no time at all', { alertUnopened: '5' }, ['alertUnopened']],
    ['half of how long things are kept', { notAccepted: '60', afterClosing: '1e9' }, ['afterClosing']],
  ])('is told in words at its control: %s', (_, changes, ids) => {
    expect(idsOf(changes)).toEqual(ids);
    for (const [, text] of faultsOf(changes)) expect(text).not.toMatch(/[{}]|undefined/);
    for (const [, text] of faultsOf(changes, { ...reader, words: cy })) expect(text).not.toMatch(/[{}]|undefined/);
  });

  test('is all told at once, in the order of the page', () => {
    expect(idsOf({ notAccepted: 'x', name: '', officeIs: 'refuge', exitUrl: '' })).toEqual([
      'name',
      'officeIs',
      'exitUrl',
      'notAccepted',
    ]);
  });

  test('of a refuge’s address is never in what is signed, whatever stands in the box', () => {
    for (const officeIs of ['none', 'refuge', ''] as const) {
      const read = readTyped({ ...typedOf(exampleProfile), officeIs, office: '2 Secret Lane' }, reader);
      expect(JSON.stringify(read)).not.toContain('Secret');
    }
    const refuge = { ...exampleProfile, office: { address: '2 Secret Lane', isRefuge: true } };
    expect(CharityProfile.safeParse(refuge).success).toBe(false);
  });

  test('may be as long as it says, in emoji too, and in many lines', () => {
    const emoji = '🙂'.repeat(charityLimits.area);
    const read = readTyped({ ...typedOf(exampleProfile), areaEn: emoji, areaCy: 'ein\r\n\r\nardal' }, reader);
    expect(read).toMatchObject({ area: { en: emoji, cy: 'ein\n\nardal' } });
  });
});

describe('opening hours', () => {
  test.each([
    ['9-17', '09:00–17:00'],
    ['9.30 to 12:00; 13–16:15', '09:30–12:00, 13:00–16:15'],
    ['09:00 i 17:00', '09:00–17:00'],
    ['09:00 tan 17:00', '09:00–17:00'],
    ['20:00-24:00', '20:00–24:00'],
  ])('are read as people write them: %s', (typed, written) => {
    const read = readHours(['', typed, '', typed, '', '', '']);
    expect('open' in read && writtenHours(read.open)).toEqual(['', written, '', written, '', '', '']);
  });
});

test('a day is read as people write it', () => {
  expect(['24/11/2026', '1.2.2026', ' 2026-11-24 ', '24/13/2026', 'today', ''].map(readDay)).toEqual([
    '2026-11-24',
    '2026-02-01',
    '2026-11-24',
    null,
    null,
    null,
  ]);
});

describe('numbers whose check is old', () => {
  const unsigned = { is: 'unsigned', profile: exampleProfile } as const;
  const at = (day: string) => staleNumbers(unsigned, Date.parse(day) / 1000);

  test('are listed for the day that the desk is told, the charity’s own first', () => {
    expect(at('2026-11-24')).toEqual([
      { is: 'own', name: 'Office', number: '01632 960125', lastChecked: '2020-01-31' },
    ]);
    const [own, second, helpline, ...others] = at('2027-12-01');
    expect([own?.number, second?.number]).toEqual(['01632 960124', '01632 960125']);
    expect(helpline).toMatchObject({ is: 'helpline', id: 'england', source: 'refuge.org.uk' });
    expect(others).toHaveLength(Object.keys(numbers).length - 1);
  });

  test('are those of the pages alone where the settings can’t be believed', () => {
    expect(staleNumbers({ is: 'refused' }, Date.parse('2026-11-24') / 1000)).toEqual([]);
    expect(staleNumbers({ is: 'refused' }, Date.parse('2027-12-01') / 1000)).toHaveLength(Object.keys(numbers).length);
  });
});
