import { filesIn } from '../draft.ts';
import type { Props } from '../Field.tsx';
import { useRoom, wordsFor } from '../room.ts';
import { placeId } from './choice.ts';
import { FilesField } from './FilesField.tsx';

/** Choosing files as a question of the form, in the question's own words. */
export function FilesQuestion({ asked, draft, faults, answer }: Props) {
  const room = useRoom();
  const { field, id } = asked;
  const { ask, hint = '', faults: own } = wordsFor(room, field.words);
  const { files: words } = room;
  if (!words) throw new Error('no words for files');
  const files = filesIn(draft[field.at]);
  const places = [null, ...files.keys()];
  return (
    <FilesField
      id={id}
      words={{ ...words, label: ask, hint: `${words.hint} ${hint}`, faults: { ...words.faults, ...own } }}
      files={[...files]}
      faults={faults.flatMap((fault) =>
        places.flatMap((at) =>
          fault.id === placeId(id, at) && isFileFault(fault.code, words.faults) ? [{ at, code: fault.code }] : [],
        ),
      )}
      onFiles={(chosen) => answer({ [field.at]: chosen })}
    />
  );
}

function isFileFault<Codes extends object>(code: PropertyKey, codes: Codes): code is keyof Codes {
  return code in codes;
}
