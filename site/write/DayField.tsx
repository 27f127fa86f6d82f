import { type Props, Title } from './Field.tsx';
import { Later } from './Later.tsx';

/** A day of the calendar. */
export function DayField(props: Props) {
  return <Later title={<Title {...props} />}>{({ DayQuestion }) => <DayQuestion {...props} />}</Later>;
}
