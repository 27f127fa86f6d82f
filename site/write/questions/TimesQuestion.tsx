import type { Asked } from '../Field.tsx';
import { TimeWindows } from '../TimeWindows.tsx';

type Props = Asked & { field: 'safe' | 'never'; heading: string; hint: string };

/** A question that is answered with weekdays and times. */
export function TimesQuestion({ draft, faults, answer, field, heading, hint }: Props) {
  return (
    <>
      <h1 tabIndex={-1}>{heading}</h1>
      <p class="hint">{hint}</p>
      <TimeWindows field={field} rows={draft[field]} faults={faults} onRows={(rows) => answer({ [field]: rows })} />
    </>
  );
}
