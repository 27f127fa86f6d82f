import { momentsOf } from '#shared/triage/london.ts';

type Value = { day: string; time: string };
type Props = { label: string; value: Value; fault: string | undefined; onValue: (value: Value) => void };

/** A day and a clock time in Europe/London, by the browser's own controls. */
export function DayTimeField({ label, value, fault, onValue }: Props) {
  return (
    <fieldset class={fault ? 'field field--wrong' : 'field'} aria-describedby={fault ? 'when-fault' : undefined}>
      <legend>{label}</legend>
      {fault && (
        <p class="error" id="when-fault" role="alert">
          {fault}
        </p>
      )}
      <div class="span">
        <input
          type="date"
          autocomplete="off"
          aria-label={label}
          value={value.day}
          onInput={({ currentTarget }) => onValue({ ...value, day: currentTarget.value })}
        />
        <input
          type="time"
          autocomplete="off"
          aria-label={label}
          value={value.time}
          onInput={({ currentTarget }) => onValue({ ...value, time: currentTarget.value })}
        />
      </div>
    </fieldset>
  );
}

/** The moment at which London's clocks show that; the later one where they show it twice. Unix seconds. */
export function momentOf({ day, time }: Value): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d\d:\d\d$/.test(time)) return undefined;
  return momentsOf(day, Number(time.slice(0, 2)) * 60 + Number(time.slice(3))).at(-1);
}
