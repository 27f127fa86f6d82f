import { type Props, Title } from './Field.tsx';
import { Later } from './Later.tsx';

/** Files that go along. They stay on the device until they are sent. */
export function FilesField(props: Props) {
  return <Later title={<Title {...props} />}>{({ FilesQuestion }) => <FilesQuestion {...props} />}</Later>;
}
