import { useEffect, useRef } from 'preact/hooks';
import { charityLimits } from '#shared/contract/charity.ts';
import type { SettingsWords } from '#site/content/en/settings.ts';
import { type Fault, faultOf } from '#site/parts/Faults.tsx';
import { TextField } from '#site/parts/Field.tsx';
import { fill } from '#site/parts/words.ts';
import { dayText, emptyNumber, type TypedNumber } from './settings-answers.ts';
import { deviceClock } from './words.ts';

type Props = {
  own: SettingsWords;
  faults: Fault[];
  numbers: TypedNumber[];
  onNumbers: (numbers: TypedNumber[]) => void;
};

/** The charity's further numbers, each with the day that it was last checked. */
export function SettingsNumbers({ own, faults, numbers, onNumbers }: Props) {
  const list = useRef<HTMLDivElement>(null);
  /** Where the focus goes once the list is drawn again: it would be lost with what was taken out. */
  const next = useRef<string | null>(null);
  useEffect(() => {
    if (next.current) list.current?.querySelector<HTMLElement>(`#${next.current}`)?.focus();
    next.current = null;
  }, [numbers]);
  const add = () => {
    next.current = `number-${numbers.length}-name`;
    onNumbers([...numbers, emptyNumber]);
  };
  const takeOut = (at: number) => {
    next.current = 'number-add';
    onNumbers(numbers.toSpliced(at, 1));
  };
  return (
    <div ref={list}>
      {numbers.length === 0 && <p>{own.none}</p>}
      {numbers.map((number, at) => (
        <OneNumber
          key={at}
          {...{ own, faults, number, at }}
          onNumber={(changed) => onNumbers(numbers.with(at, changed))}
          onRemove={() => takeOut(at)}
        />
      ))}
      {numbers.length < charityLimits.numbers && (
        <button type="button" class="button button--quiet" id="number-add" onClick={add}>
          {own.add}
        </button>
      )}
    </div>
  );
}

type OneProps = Pick<Props, 'own' | 'faults'> & {
  number: TypedNumber;
  at: number;
  onNumber: (number: TypedNumber) => void;
  onRemove: () => void;
};

function OneNumber({ own, faults, number, at, onNumber, onRemove }: OneProps) {
  const field = (part: keyof TypedNumber) => ({
    id: `number-${at}-${part}`,
    value: number[part],
    fault: faultOf(faults, `number-${at}-${part}`),
    onValue: (value: string) => onNumber({ ...number, [part]: value }),
  });
  const today = () => dayText(new Date(deviceClock() * 1000).toISOString().slice(0, 10));
  return (
    <fieldset class="card">
      <legend>{fill(own.number, { at: at + 1 })}</legend>
      <TextField {...field('name')} label={own.numberName} />
      <TextField {...field('number')} label={own.numberNumber} inputMode="tel" />
      <TextField {...field('aboutEn')} label={own.aboutEn} />
      <TextField {...field('aboutCy')} label={own.aboutCy} />
      <TextField {...field('lastChecked')} label={own.lastChecked} hint={own.lastCheckedHint} />
      <div class="actions">
        <button
          type="button"
          class="button button--quiet"
          onClick={() => onNumber({ ...number, lastChecked: today() })}
        >
          {own.checkedToday}
        </button>
        <button type="button" class="button button--quiet" onClick={onRemove}>
          {fill(own.remove, { at: at + 1 })}
        </button>
      </div>
    </fieldset>
  );
}
