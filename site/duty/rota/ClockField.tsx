/** A clock time in Europe/London, by the browser's own control; empty where none is chosen. */
export function ClockField({
  id,
  label,
  value,
  onValue,
}: {
  id: string;
  label: string;
  value: string;
  onValue: (time: string) => void;
}) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        type="time"
        id={id}
        autocomplete="off"
        value={value}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
    </div>
  );
}
