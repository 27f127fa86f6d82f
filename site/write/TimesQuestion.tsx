import { useLayoutEffect, useRef } from 'preact/hooks';
import { fill } from '#site/parts/words.ts';
import { rowsIn } from './draft.ts';
import { faultAt, fieldClass, Hint, type Props, Title } from './Field.tsx';
import { useRoom } from './room.ts';
import { TimeRow } from './TimeRow.tsx';
import { blankRow, mostRows, type Row } from './times.ts';

/** Weekdays with times, in as many rows as are needed. */
export function TimesQuestion(props: Props) {
  const { words } = useRoom();
  const { asked, heads, draft, faults, answer } = props;
  const { field, id } = asked;
  const written = rowsIn(draft[field.at]);
  const rows = written.length > 0 ? written : [blankRow()];
  const onRows = (changed: readonly Row[]) => answer({ [field.at]: changed });
  const focusNext = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (focusNext.current) document.getElementById(focusNext.current)?.focus();
    focusNext.current = null;
  });

  function add(): void {
    focusNext.current = `${id}-${rows.length}-days-1`;
    onRows([...rows, blankRow()]);
  }
  function remove(at: number): void {
    focusNext.current = `${id}-add`;
    onRows(rows.filter((_, other) => other !== at));
  }

  return (
    <>
      {heads ? (
        <Title {...props} />
      ) : (
        <h2>
          <Title {...props} />
        </h2>
      )}
      <Hint {...props} />
      {rows.map((row, at) => {
        const rowId = `${id}-${at}`;
        return (
          <fieldset class={`times ${fieldClass(faults.some((fault) => fault.id.startsWith(`${rowId}-`)))}`} key={at}>
            <legend class="visually-hidden">{fill(words.times.row, { number: at + 1 })}</legend>
            <TimeRow
              id={rowId}
              row={row}
              faultAt={(part) => faultAt(faults, `${rowId}-${part}`)}
              onRow={(changed) => onRows(rows.map((other, number) => (number === at ? changed : other)))}
            />
            {rows.length > 1 && (
              <button type="button" class="as-link" onClick={() => remove(at)}>
                {words.times.remove}
                <span class="visually-hidden"> {fill(words.times.row, { number: at + 1 })}</span>
              </button>
            )}
          </fieldset>
        );
      })}
      {rows.length < mostRows && (
        <button type="button" id={`${id}-add`} class="button button--quiet" onClick={add}>
          {words.times.add}
        </button>
      )}
    </>
  );
}
