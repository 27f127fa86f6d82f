import { nanoid } from 'nanoid';
import { useState } from 'preact/hooks';
import { type ShiftKind, SingleShift, WeeklyShift } from '#shared/contract/rota.ts';
import type { RosterMember } from '#shared/contract/statements.ts';
import type { RotaWords } from '#site/content/en/rota.ts';
import { type Fault, FaultSummary } from '#site/parts/Faults.tsx';
import { SelectField } from '#site/parts/Field.tsx';
import { DayField } from '../case/DayField.tsx';
import type { DeskWords } from '../words.ts';

type Props = {
  words: DeskWords;
  text: RotaWords;
  members: readonly RosterMember[];
  nameOf: (member: string) => string;
  onAdd: (shift: WeeklyShift | SingleShift) => void;
};

const kinds: readonly ShiftKind[] = ['duty', 'on-call'];

/** A shift of every week, or of one day. */
export function AddShift({ words, text, members, nameOf, onAdd }: Props) {
  const { add } = text;
  const [given, setGiven] = useState({
    member: members[0]?.id ?? '',
    kind: 'duty' as ShiftKind,
    repeats: 'every' as 'every' | 'once',
    days: [] as number[],
    day: '',
    until: '',
    from: '',
    to: '',
    bankHolidays: 'as-usual' as WeeklyShift['bankHolidays'],
  });
  const [faults, setFaults] = useState<Fault[]>([]);
  const set = (changes: Partial<typeof given>) => setGiven((before) => ({ ...before, ...changes }));
  const save = () => {
    const { repeats, days, until, bankHolidays, day, ...common } = given;
    const shift = { id: nanoid(), ...common };
    const read =
      repeats === 'once'
        ? SingleShift.safeParse({ ...shift, day })
        : WeeklyShift.safeParse({
            ...shift,
            days: days.toSorted((one, other) => one - other),
            since: day,
            bankHolidays,
            ...(until !== '' && { until }),
          });
    if (read.success) {
      setFaults([]);
      onAdd(read.data);
      return;
    }
    const lacks: Fault[] = [];
    if (repeats === 'every' && days.length === 0) lacks.push({ id: 'shift-day-1', text: text.faults.days });
    if (day === '') lacks.push({ id: 'shift-since', text: text.faults.day });
    if (common.from === '' || common.to === '') lacks.push({ id: 'shift-from', text: text.faults.times });
    setFaults(lacks.length > 0 ? lacks : [{ id: 'shift-until', text: text.faults.until }]);
  };
  return (
    <section aria-label={add.heading}>
      <h3>{add.heading}</h3>
      <FaultSummary heading={words.faults.heading} faults={faults} />
      <SelectField
        id="shift-member"
        label={add.member}
        value={given.member}
        onValue={(member) => set({ member })}
        options={members.map(({ id }) => [id, nameOf(id)] as const)}
      />
      <SelectField
        id="shift-kind"
        label={add.kind}
        value={given.kind}
        onValue={(kind) => set({ kind: kind as ShiftKind })}
        options={kinds.map((kind) => [kind, text.kinds[kind]] as const)}
      />
      <SelectField
        id="shift-repeats"
        label={add.repeats}
        value={given.repeats}
        onValue={(repeats) => set({ repeats: repeats === 'once' ? 'once' : 'every' })}
        options={(['every', 'once'] as const).map((one) => [one, add[one]] as const)}
      />
      {given.repeats === 'every' && (
        <fieldset class="field">
          <legend>{add.days}</legend>
          <div class="days">
            {([1, 2, 3, 4, 5, 6, 7] as const).map((day) => (
              <label class="choice" key={day}>
                <input
                  type="checkbox"
                  id={`shift-day-${day}`}
                  autocomplete="off"
                  checked={given.days.includes(day)}
                  onChange={({ currentTarget: { checked } }) =>
                    set({ days: checked ? [...given.days, day] : given.days.filter((one) => one !== day) })
                  }
                />
                <span>{words.weekdays[day]}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <DayField
        id="shift-since"
        label={given.repeats === 'once' ? add.day : add.since}
        value={given.day}
        onValue={(day) => set({ day })}
      />
      <DayField type="time" id="shift-from" label={add.begins} value={given.from} onValue={(from) => set({ from })} />
      <DayField type="time" id="shift-to" label={add.ends} value={given.to} onValue={(to) => set({ to })} />
      {given.repeats === 'every' && (
        <>
          <DayField id="shift-until" label={add.until} value={given.until} onValue={(until) => set({ until })} />
          <SelectField
            id="shift-bank-holidays"
            label={add.bankHolidays}
            value={given.bankHolidays}
            onValue={(one) => set({ bankHolidays: one === 'off' ? 'off' : 'as-usual' })}
            options={(['as-usual', 'off'] as const).map((one) => [one, add.bankHolidaysAre[one]] as const)}
          />
        </>
      )}
      <div class="actions">
        <button type="button" class="button" onClick={save}>
          {add.save}
        </button>
      </div>
    </section>
  );
}
