import { described, Wrong } from './Field.tsx';
import type { Fault } from './faults.ts';
import { useRoom } from './room.ts';
import { beginnings, ends, type Row, weekdays } from './times.ts';
import { timeInWords } from './words.ts';

type Props = { id: string; row: Row; faultAt: (part: string) => Fault | undefined; onRow: (row: Row) => void };

/** Some weekdays and one span of times on them. */
export function TimeRow({ id, row, faultAt, onRow }: Props) {
  const { words } = useRoom();
  const noDays = faultAt('days-1');
  return (
    <>
      <Wrong fault={noDays} />
      <div class="days">
        {weekdays.map((day) => (
          <label class="choice" key={day}>
            <input
              type="checkbox"
              id={`${id}-days-${day}`}
              autocomplete="off"
              checked={row.days.includes(day)}
              onChange={(event) => onRow({ ...row, days: withDay(row.days, day, event.currentTarget.checked) })}
              {...(day === 1 ? described(undefined, noDays) : {})}
            />
            <span>{words.times.days[day - 1]}</span>
          </label>
        ))}
      </div>
      <Wrong fault={faultAt('from')} />
      <Wrong fault={faultAt('to')} />
      <div class="span">
        <Time
          id={`${id}-from`}
          label={words.times.from}
          times={beginnings}
          chosen={row.from}
          fault={faultAt('from')}
          onChoose={(from) => onRow({ ...row, from })}
        />
        <Time
          id={`${id}-to`}
          label={words.times.to}
          times={ends}
          chosen={row.to}
          fault={faultAt('to')}
          onChoose={(to) => onRow({ ...row, to })}
        />
      </div>
    </>
  );
}

type TimeProps = {
  id: string;
  label: string;
  times: readonly string[];
  chosen: string;
  fault: Fault | undefined;
  onChoose: (time: string) => void;
};

function Time({ id, label, times, chosen, fault, onChoose }: TimeProps) {
  const { words } = useRoom();
  return (
    <div>
      <label for={id}>{label}</label>
      <select
        id={id}
        autocomplete="off"
        value={chosen}
        onChange={(event) => onChoose(event.currentTarget.value)}
        {...described(undefined, fault)}
      >
        <option value="">{words.times.choose}</option>
        {times.map((time) => (
          <option value={time} key={time}>
            {timeInWords(time, words)}
          </option>
        ))}
      </select>
    </div>
  );
}

function withDay(days: readonly number[], day: number, ticked: boolean): number[] {
  const others = days.filter((other) => other !== day);
  return ticked ? [...others, day] : others;
}
