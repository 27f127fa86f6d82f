import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Asked, faultAt, fieldClass } from './Field.tsx';
import type { Field } from './fields.ts';
import { fieldId } from './fields.ts';
import { useRoom } from './room.ts';
import { TimeRow } from './TimeRow.tsx';
import { blankRow, mostRows, type Row } from './times.ts';
import { fill } from './words.ts';

type Props = {
  field: Extract<Field, 'safe' | 'never'>;
  rows: Row[];
  faults: Asked['faults'];
  onRows: (rows: Row[]) => void;
};

/** Weekdays with times, in as many rows as are needed. */
export function TimeWindows({ field, rows, faults, onRows }: Props) {
  const { words } = useRoom();
  const focusNext = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (focusNext.current) document.getElementById(focusNext.current)?.focus();
    focusNext.current = null;
  });

  function add(): void {
    focusNext.current = fieldId(field, rows.length, 'days', 1);
    onRows([...rows, blankRow()]);
  }
  function remove(at: number): void {
    focusNext.current = fieldId(field, 'add');
    onRows(rows.filter((_, other) => other !== at));
  }

  return (
    <>
      {rows.map((row, at) => (
        <fieldset class={`times ${fieldClass(hasFault(field, faults, at))}`} key={at}>
          <legend class="visually-hidden">{fill(words.times.row, { number: at + 1 })}</legend>
          <TimeRow
            id={fieldId(field, at)}
            row={row}
            faultAt={(part) => faultAt(faults, `${fieldId(field, at)}-${part}`)}
            onRow={(changed) => onRows(rows.map((other, number) => (number === at ? changed : other)))}
          />
          {rows.length > 1 && (
            <button type="button" class="as-link" onClick={() => remove(at)}>
              {words.times.remove}
              <span class="visually-hidden"> {fill(words.times.row, { number: at + 1 })}</span>
            </button>
          )}
        </fieldset>
      ))}
      {rows.length < mostRows && (
        <button type="button" id={fieldId(field, 'add')} class="button button--quiet" onClick={add}>
          {words.times.add}
        </button>
      )}
    </>
  );
}

function hasFault(field: Field, faults: Asked['faults'], row: number): boolean {
  return faults.some(({ at }) => at.startsWith(`${fieldId(field, row)}-`));
}
