import type * as z from 'zod/mini';
import { unopenedMinutes } from '#shared/contract/alerts.ts';
import {
  type CharityProfile,
  charityLimits,
  charityNumbers,
  Exit,
  type InLanguages,
  Nation,
  OwnNumber,
  CharityProfile as Profile,
} from '#shared/contract/charity.ts';
import { isSearchEngine } from '#shared/contract/search-engines.ts';
import { characters, tidy } from '#shared/contract/text.ts';
import type { SettingsWords } from '#site/content/en/settings.ts';
import type { Fault } from '#site/parts/Faults.tsx';
import { fill } from '#site/parts/words.ts';
import { readDay, type TextName, type Typed, type TypedNumber } from './settings-answers.ts';
import { readHours } from './settings-hours.ts';

/** Where and when it is read. `today` is a day of the calendar, `host` this site's own. */
export type Reader = { words: SettingsWords; weekdays: readonly string[]; host: string; today: string };

/** Words with which an address itself says what it is. */
const refugeWords = /\b(?:refuge|refuges|women.?s aid house|safe ?house|lloches)\b/i;

/** What was typed as the charity's settings, or what is wrong with which control, in the order of the page. */
export function readTyped(typed: Typed, reader: Reader): CharityProfile | Fault[] {
  const faults: Fault[] = [];
  const read = new Reading(faults, reader, typed);
  const profile: Record<keyof CharityProfile, unknown> = {
    name: read.as('name', Profile.shape.name, reader.words.faults.name),
    nation: read.as('nation', Nation, reader.words.faults.nation),
    phone: read.as('phone', Profile.shape.phone, reader.words.faults.phone),
    area: read.languages('areaEn', 'areaCy', charityLimits.area),
    eligibility: read.languages('eligibilityEn', 'eligibilityCy', charityLimits.eligibility),
    hours: read.hours(),
    office: read.office(),
    numbers: typed.numbers.length > 0 ? typed.numbers.map((number, at) => read.number(number, at)) : undefined,
    exitUrl: read.exit('exitUrl'),
    exits: typed.exitCy.trim() === '' ? undefined : { cy: read.exit('exitCy') },
    targets: { self: read.hoursCount('targetSelf'), agency: read.hoursCount('targetAgency') },
    attempts: read.attempts(),
    retention: read.retention(),
    alerts: read.alerts(),
  };
  if (faults.length > 0) return faults;
  const given = Object.fromEntries(Object.entries(profile).filter(([, value]) => value !== undefined));
  return Profile.parse(given);
}

class Reading {
  readonly #faults: Fault[];
  readonly #reader: Reader;
  readonly #typed: Typed;

  constructor(faults: Fault[], reader: Reader, typed: Typed) {
    this.#faults = faults;
    this.#reader = reader;
    this.#typed = typed;
  }

  as(id: TextName, schema: z.ZodMiniType, wrong: string): unknown {
    const read = schema.safeParse(this.#typed[id]);
    return read.success ? read.data : this.#wrong(id, wrong);
  }

  exit(id: 'exitUrl' | 'exitCy'): unknown {
    const address = this.#typed[id].trim();
    const fits = Exit.safeParse(address).success && new URL(address).hostname !== this.#reader.host;
    const { faults } = this.#reader.words;
    if (!fits) return this.#wrong(id, faults.exit);
    return isSearchEngine(address) ? this.#wrong(id, faults.search) : address;
  }

  languages(en: TextName, cy: TextName, most: number): InLanguages | undefined {
    const { words } = this.#reader;
    const inEnglish = this.#text(en, this.#typed[en], most, words[en]);
    const inWelsh = this.#text(cy, this.#typed[cy], most, words[cy]);
    return together(inEnglish, inWelsh);
  }

  hours(): unknown {
    const { words, weekdays } = this.#reader;
    const text = this.languages('hoursEn', 'hoursCy', charityLimits.hours);
    const read = readHours(this.#typed.open);
    if ('wrong' in read) {
      for (const day of read.wrong) {
        this.#wrong(`open-${day}`, fill(words.faults.hours, { day: weekdays[day - 1] ?? '' }));
      }
      return undefined;
    }
    const hours = { ...(text && { text }), open: read.open };
    if (read.open.length === 0 && !text) return undefined;
    return Profile.shape.hours.safeParse(hours).success ? hours : this.#wrong('open-1', words.faults.manyHours);
  }

  /** An address is read only where it was said to be an office, and does not say otherwise itself. */
  office(): unknown {
    const { faults, office: label } = this.#reader.words;
    const { officeIs, office } = this.#typed;
    if (officeIs === '') return this.#wrong('officeIs', faults.officeIs);
    if (officeIs === 'refuge') return this.#wrong('officeIs', faults.refuge);
    if (officeIs === 'none') return undefined;
    if (refugeWords.test(office)) return this.#wrong('office', faults.refugeNamed);
    if (office.trim() === '') return this.#wrong('office', faults.office);
    const address = this.#text('office', office, charityLimits.office, label);
    return { address, isRefuge: false };
  }

  number({ name, number, aboutEn, aboutCy, lastChecked }: TypedNumber, at: number): unknown {
    const { words, today } = this.#reader;
    const { faults } = words;
    const told = (text: string) => fill(text, { at: at + 1 });
    const id = (part: keyof TypedNumber) => `number-${at}-${part}`;
    const { shape } = OwnNumber;
    if (!shape.name.safeParse(name).success) this.#wrong(id('name'), told(faults.numberName));
    if (!shape.number.safeParse(number).success) this.#wrong(id('number'), told(faults.numberNumber));
    const inEnglish = this.#text(id('aboutEn'), aboutEn, charityLimits.about, words.aboutEn);
    const about = together(inEnglish, this.#text(id('aboutCy'), aboutCy, charityLimits.about, words.aboutCy));
    const day = readDay(lastChecked);
    if (day === null || day > today) this.#wrong(id('lastChecked'), told(faults.lastChecked));
    return { name, number, ...(about && { about }), lastChecked: day };
  }

  hoursCount(id: 'targetSelf' | 'targetAgency'): unknown {
    const { faults, [id]: label } = this.#reader.words;
    return this.#whole(id, charityNumbers.hours, fill(faults.hoursCount, { label }));
  }

  attempts(): unknown {
    const { tries, tryDays, onlyInWindows } = this.#typed;
    if (`${tries}${tryDays}`.trim() === '') return undefined;
    const { faults } = this.#reader.words;
    return {
      tries: this.#whole('tries', charityNumbers.tries, faults.tries),
      days: this.#whole('tryDays', charityNumbers.days, faults.tryDays),
      onlyInWindows: onlyInWindows === 'only',
    };
  }

  retention(): unknown {
    const { notAccepted, afterClosing } = this.#typed;
    if (`${notAccepted}${afterClosing}`.trim() === '') return undefined;
    const kept = (id: 'notAccepted' | 'afterClosing') => {
      const { faults, [id]: label } = this.#reader.words;
      return this.#whole(id, charityNumbers.kept, fill(faults.kept, { label }));
    };
    return { notAccepted: kept('notAccepted'), afterClosing: kept('afterClosing') };
  }

  alerts(): unknown {
    const { alertEvery, alertRhythm, alertDanger } = this.#typed;
    return {
      every: Number(alertEvery),
      rhythm: alertRhythm,
      dangerAtOnce: alertDanger === 'at-once',
      unopenedAfter: this.#whole('alertUnopened', unopenedMinutes, this.#reader.words.faults.unopened),
    };
  }

  #whole(id: TextName, schema: z.ZodMiniType, wrong: string): unknown {
    const written = this.#typed[id].trim();
    const read = schema.safeParse(/^\d+$/.test(written) ? Number(written) : null);
    return read.success ? read.data : this.#wrong(id, wrong);
  }

  #text(id: string, written: string, most: number, label: string): string | undefined {
    const { faults } = this.#reader.words;
    const own = written.trim().replaceAll(/\r\n?/g, '\n');
    if (own === '') return undefined;
    if (characters(own) > most || own.length > 2 * most) return this.#wrong(id, fill(faults.long, { most, label }));
    return tidy(own) === own ? own : this.#wrong(id, fill(faults.unseen, { label }));
  }

  #wrong(id: string, text: string): undefined {
    this.#faults.push({ id, text });
  }
}

function together(en: string | undefined, cy: string | undefined): InLanguages | undefined {
  if (en === undefined && cy === undefined) return undefined;
  return { ...(en !== undefined && { en }), ...(cy !== undefined && { cy }) };
}
