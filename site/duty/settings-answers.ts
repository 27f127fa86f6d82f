import * as z from 'zod/mini';
import { usualAlertRules } from '#shared/contract/alerts.ts';
import { type CharityProfile, usualTargets } from '#shared/contract/charity.ts';
import { writtenHours } from './settings-hours.ts';

const text = z.string();

const TypedNumber = z.strictObject({ name: text, number: text, aboutEn: text, aboutCy: text, lastChecked: text });
export type TypedNumber = z.infer<typeof TypedNumber>;

/** What stands in each control of the settings, as it was typed. It outlives a lock with the rest of what was begun. */
export const Typed = z.strictObject({
  name: text,
  nation: text,
  phone: text,
  exitUrl: text,
  exitCy: text,
  areaEn: text,
  areaCy: text,
  eligibilityEn: text,
  eligibilityCy: text,
  /** Monday first. */
  open: z.array(text),
  hoursEn: text,
  hoursCy: text,
  officeIs: z.enum(['', 'none', 'office', 'refuge']),
  office: text,
  numbers: z.array(TypedNumber),
  targetSelf: text,
  targetAgency: text,
  tries: text,
  tryDays: text,
  onlyInWindows: z.enum(['only', 'any']),
  notAccepted: text,
  afterClosing: text,
  alertEvery: text,
  alertRhythm: text,
  alertDanger: text,
  alertUnopened: text,
});
export type Typed = z.infer<typeof Typed>;

/** The names of the controls that hold one text. */
export type TextName = Exclude<keyof Typed, 'open' | 'numbers' | 'officeIs' | 'onlyInWindows'>;

export const emptyNumber: TypedNumber = { name: '', number: '', aboutEn: '', aboutCy: '', lastChecked: '' };

/** The controls as the charity's settings fill them. Only whoever has said it before need not say again whether there is an office. */
export function typedOf(profile: CharityProfile): Typed {
  const { area, eligibility, hours, office, numbers, exits, targets, attempts, retention } = profile;
  const chosen = targets !== undefined;
  const alerts = profile.alerts ?? usualAlertRules;
  return {
    name: profile.name,
    nation: profile.nation,
    phone: profile.phone,
    exitUrl: exits?.en ?? profile.exitUrl,
    exitCy: exits?.cy ?? '',
    areaEn: area?.en ?? '',
    areaCy: area?.cy ?? '',
    eligibilityEn: eligibility?.en ?? '',
    eligibilityCy: eligibility?.cy ?? '',
    open: writtenHours(hours?.open ?? []),
    hoursEn: hours?.text?.en ?? '',
    hoursCy: hours?.text?.cy ?? '',
    officeIs: office ? 'office' : chosen ? 'none' : '',
    office: office?.address ?? '',
    numbers: (numbers ?? []).map(({ name, number, about, lastChecked }) => ({
      name,
      number,
      aboutEn: about?.en ?? '',
      aboutCy: about?.cy ?? '',
      lastChecked: dayText(lastChecked),
    })),
    targetSelf: String((targets ?? usualTargets).self),
    targetAgency: String((targets ?? usualTargets).agency),
    tries: numberText(attempts?.tries),
    tryDays: numberText(attempts?.days),
    onlyInWindows: attempts?.onlyInWindows === false ? 'any' : 'only',
    notAccepted: numberText(retention?.notAccepted),
    afterClosing: numberText(retention?.afterClosing),
    alertEvery: String(alerts.every),
    alertRhythm: alerts.rhythm,
    alertDanger: alerts.dangerAtOnce ? 'at-once' : 'at-ticks',
    alertUnopened: String(alerts.unopenedAfter),
  };
}

function numberText(number: number | undefined): string {
  return number === undefined ? '' : String(number);
}

/** `2026-11-24` as it is written: `24/11/2026`. */
export function dayText(day: string): string {
  return day.split('-').toReversed().join('/');
}

/** `24/11/2026`, or `2026-11-24`, as the calendar's day; null for what is neither. */
export function readDay(written: string): string | null {
  const [, day, month, year] = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(written.trim()) ?? [];
  const iso = year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : written.trim();
  return z.iso.date().safeParse(iso).success ? iso : null;
}
