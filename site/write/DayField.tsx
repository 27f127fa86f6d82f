import type { Props } from './Field.tsx';
import { Later } from './Later.tsx';

/** A day of the calendar. */
export function DayField(props: Props) {
  return <Later>{({ DayQuestion }) => <DayQuestion {...props} />}</Later>;
}
