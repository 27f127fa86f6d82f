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
