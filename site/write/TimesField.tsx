import { type Props, Title } from './Field.tsx';
import { Later } from './Later.tsx';

/** Weekdays with times. */
export function TimesField(props: Props) {
  return <Later title={<Title {...props} />}>{({ TimesQuestion }) => <TimesQuestion {...props} />}</Later>;
}
