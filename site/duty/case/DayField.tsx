/** A day or a clock time in Europe/London, by the browser's own control; empty where none is chosen. */
export function DayField({
  type = 'date',
  id,
  label,
  value,
  onValue,
}: {
  type?: 'date' | 'time';
  id: string;
  label: string;
  value: string;
  onValue: (chosen: string) => void;
}) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        type={type}
        id={id}
        autocomplete="off"
        value={value}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
    </div>
  );
}
