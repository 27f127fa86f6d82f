import { Window } from '#shared/contract/safe-contact.ts';

/** One line of the control for times: some weekdays (Monday is 1) with one span of clock times. '' is not chosen yet. */
export type Row = { days: number[]; from: string; to: string };

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
/** As many rows as the contract's 42 windows allow when every day is ticked in each. */
export const mostRows = 6;

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

/** The windows that rows mean: each once, by weekday and time. Those of a row that is not finished are not valid. */
export function windowsOf(rows: Row[]): Window[] {
  const windows = rows.flatMap(({ days, from, to }) => days.map((day) => ({ day, from, to })));
  const each = new Map(windows.map((window) => [keyOf(window), window]));
  return [...each.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, window]) => window);
}

/** What is missing or impossible in rows that somebody has begun to fill in. */
export function rowFaults(rows: Row[]): RowFault[] {
  return rows.flatMap((row, at) => (isBlank(row) ? [] : faultsIn(row).map((fault) => ({ row: at, ...fault }))));
}

/** Every minute of the week. */
export const anyTime: Window[] = weekdays.map((day) => ({ day, from: '00:00', to: '24:00' }));

/** True where some part of the safe windows is in no never window. Windows begin and end on the half hour. */
export function leavesTime(safe: Window[], never: Window[]): boolean {
  const barred = new Set(never.flatMap(pieces));
  return safe.flatMap(pieces).some((piece) => !barred.has(piece));
}

function faultsIn({ days, from, to }: Row): Omit<RowFault, 'row'>[] {
  const faults: Omit<RowFault, 'row'>[] = [];
  if (days.length === 0) faults.push({ part: 'days', code: 'days-missing' });
  if (from === '') faults.push({ part: 'from', code: 'from-missing' });
  if (to === '') faults.push({ part: 'to', code: 'to-missing' });
  if (from === '' || to === '' || Window.safeParse({ day: 1, from, to }).success) return faults;
  return [...faults, { part: 'to', code: 'ends-early' }];
}

function pieces({ day, from, to }: Window): string[] {
  return beginnings.filter((time) => time >= from && time < to).map((time) => `${day} ${time}`);
}

function keyOf({ day, from, to }: Window): string {
  return `${day} ${from} ${to}`;
}

function pad(hour: number): string {
  return String(hour).padStart(2, '0');
}
