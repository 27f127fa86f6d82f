import { mostTimes, Times } from '#shared/contract/times.ts';

/** One line of the control for times: some weekdays (Monday is 1) with one span of clock times. '' is not chosen yet. */
export type Row = { days: number[]; from: string; to: string };

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export const mostRows = mostTimes;

export type RowFault = { row: number; part: 'days' | 'from' | 'to'; code: RowFaultCode };
export type RowFaultCode = 'days-missing' | 'from-missing' | 'to-missing' | 'ends-early';

const halfHours = Array.from({ length: 49 }, (_, at) => `${pad(Math.floor(at / 2))}:${at % 2 ? '30' : '00'}`);
export const beginnings = halfHours.slice(0, -1);
export const ends = halfHours.slice(1);

export function blankRow(): Row {
  return { days: [], from: '', to: '' };
}

/** A row that nobody has touched says nothing, and is no mistake. */
export function isBlank({ days, from, to }: Row): boolean {
  return days.length === 0 && from === '' && to === '';
}

/** The times that rows mean, as they were filled in; the days of each in order. Those of an unfinished row are not valid. */
export function timesOf(rows: readonly Row[]): Times[] {
  return rows
    .filter((row) => !isBlank(row))
    .map((row) => ({ ...row, days: row.days.toSorted((one, other) => one - other) }));
}

/** What is missing or impossible in rows that somebody has begun to fill in. */
export function rowFaults(rows: readonly Row[]): RowFault[] {
  return rows.flatMap((row, at) => (isBlank(row) ? [] : faultsIn(row).map((fault) => ({ row: at, ...fault }))));
}

/** Every minute of the week. */
export const anyTime: Times[] = [{ days: [...weekdays], from: '00:00', to: '24:00' }];

/** True where some part of the safe times is in no never time. Times begin and end on the half hour. */
export function leavesTime(safe: Times[], never: Times[]): boolean {
  const barred = new Set(never.flatMap(pieces));
  return safe.flatMap(pieces).some((piece) => !barred.has(piece));
}

function faultsIn({ days, from, to }: Row): Omit<RowFault, 'row'>[] {
  const faults: Omit<RowFault, 'row'>[] = [];
  if (days.length === 0) faults.push({ part: 'days', code: 'days-missing' });
  if (from === '') faults.push({ part: 'from', code: 'from-missing' });
  if (to === '') faults.push({ part: 'to', code: 'to-missing' });
  if (from === '' || to === '' || Times.safeParse({ days: [1], from, to }).success) return faults;
  return [...faults, { part: 'to', code: 'ends-early' }];
}

function pieces({ days, from, to }: Times): string[] {
  const inside = beginnings.filter((time) => time >= from && time < to);
  return days.flatMap((day) => inside.map((time) => `${day} ${time}`));
}

function pad(hour: number): string {
  return String(hour).padStart(2, '0');
}
