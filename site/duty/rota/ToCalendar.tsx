import { useEffect, useRef } from 'preact/hooks';
import type { Shift } from '#shared/rota/shifts.ts';
import type { RotaWords } from '#site/content/en/rota.ts';

type Props = { text: RotaWords; shifts: Shift[]; now: number };

/** One's own shifts, as a file for another calendar. It says "Shift" and the times, and nothing else. */
export function ToCalendar({ text, shifts, now }: Props) {
  const address = useRef<string | null>(null);
  const forget = () => {
    if (address.current) URL.revokeObjectURL(address.current);
    address.current = null;
  };
  useEffect(() => forget, []);
  const save = async () => {
    const { writeCalendar } = await import('#shared/rota/calendar.ts');
    forget();
    const written = new Blob([writeCalendar(shifts, text.calendar.event, now)], { type: 'text/calendar' });
    address.current = URL.createObjectURL(written);
    const link = document.createElement('a');
    link.href = address.current;
    link.download = 'calendar.ics';
    link.click();
  };
  return (
    <div class="actions">
      <button type="button" class="button button--quiet" onClick={() => void save()}>
        {text.calendar.save}
      </button>
      <span class="hint">{text.calendar.saveHint}</span>
    </div>
  );
}
