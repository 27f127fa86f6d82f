import type { Nation } from '#shared/contract/charity.ts';

/**
 * A number people may ring. It is written the way its owner writes it. `lastChecked` is the day it was compared with
 * `source`; have each one confirmed by its owner before a launch, and again when the date grows old.
 */
export type Line = {
  where: Nation | 'everywhere';
  number: string;
  /** A number for text messages, where there is one. */
  text?: string;
  lastChecked: string;
  source: string;
};

/** Whole days after which a number's check no longer counts: about half a year. */
const freshDays = 180;

export const numbers = {
  england: line('england', '0808 2000 247', 'refuge.org.uk'),
  wales: line('wales', '0808 80 10 800', 'llyw.cymru', '07860 077333'),
  scotland: line('scotland', '0800 027 1234', 'safer.scot', '07401 288595'),
  northernIreland: line('northern-ireland', '0808 802 1414', 'dsahelpline.org'),
  men: line('everywhere', '0808 801 0327', 'centre56.org.uk'),
  mankind: line('everywhere', '01823 334 244', 'keepingwellnwl.nhs.uk', undefined, '2026-11-23'),
  galop: line('everywhere', '0800 999 5428', 'dadsunltd.org.uk'),
  karmaNirvana: line('everywhere', '0800 5999 247', 'thegayuk.com'),
  ncdv: line('everywhere', '0800 970 2070', 'keepingwellnwl.nhs.uk', undefined, '2026-11-23'),
  samaritans: line('everywhere', '116 123', 'civilsociety.co.uk'),
  childline: line('everywhere', '0800 1111', 'childline.org.uk'),
  nspcc: line('everywhere', '0808 800 5000', 'llyw.cymru'),
  respect: line('everywhere', '0808 802 4040', 'dadsunltd.org.uk'),
} as const satisfies Record<string, Line>;
export type LineId = keyof typeof numbers;

/** The helpline of each nation, the charity's own nation first. */
export function nationalLines(first: Nation | undefined): LineId[] {
  const lines = ['england', 'wales', 'scotland', 'northernIreland'] as const;
  return lines.toSorted((a, b) => Number(numbers[b].where === first) - Number(numbers[a].where === first));
}

/** The helpline of the charity's own nation; all four while the nation is not known. */
export function nearestLines(nation: Nation | undefined): LineId[] {
  return nation ? nationalLines(nation).slice(0, 1) : nationalLines(undefined);
}

/** Whether a number was last checked too long before `now` to be shown without saying so. */
export function isStale({ lastChecked }: Pick<Line, 'lastChecked'>, now: Date): boolean {
  return now.getTime() - Date.parse(lastChecked) > freshDays * 24 * 60 * 60 * 1000;
}

function line<Where extends Line['where']>(
  where: Where,
  number: string,
  source: string,
  text?: string,
  lastChecked = '2026-11-22',
) {
  return { where, number, source, lastChecked, ...(text && { text }) };
}
