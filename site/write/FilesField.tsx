import { filesIn } from './draft.ts';
import { Group, type Props } from './Field.tsx';

/** Files that go along. They stay on the device until they are sent. */
export function FilesField(props: Props) {
  const { asked, draft, answer } = props;
  const { field, id } = asked;
  return (
    <Group {...props}>
      <input
        type="file"
        id={id}
        autocomplete="off"
        multiple
        onChange={(event) => answer({ [field.at]: [...(event.currentTarget.files ?? [])] })}
      />
      <ul>
        {filesIn(draft[field.at]).map(({ name }) => (
          <li key={name}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
    </Group>
  );
}
