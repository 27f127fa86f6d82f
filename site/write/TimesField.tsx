import type { Props } from './Field.tsx';
import { Later } from './Later.tsx';

/** Weekdays with times. */
export function TimesField(props: Props) {
  return <Later>{({ TimesQuestion }) => <TimesQuestion {...props} />}</Later>;
}
