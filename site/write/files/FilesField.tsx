import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { files as english } from '#site/content/en/files.ts';
import type { Words } from '#site/content/languages.ts';
import { shownName, shownSize } from '#site/parts/file-words.ts';
import { type FileFault, placeId } from './choice.ts';
import { Picture } from './Picture.tsx';

export type FilesWords = Words<typeof english>;

type Props = {
  /** Of the control that chooses; those of the files begin with it. It carries no telling word. */
  id: string;
  words: FilesWords;
  files: File[];
  faults: FileFault[];
  onFiles: (files: File[]) => void;
};

/** Choosing files that go along. Nothing is taken away unasked: what cannot go along stays in the list, and says so. */
export function FilesField({ id, words, files, faults, onFiles }: Props) {
  const chooser = useRef<HTMLInputElement>(null);
  const [removed, setRemoved] = useState(false);
  const newest = useRef(files);
  useLayoutEffect(() => {
    newest.current = files;
  });
  // Two pictures may be ready at once, before either was drawn: neither change may undo the other.
  const change = (next: File[]) => {
    newest.current = next;
    onFiles(next);
  };
  const general = faults.filter(({ at }) => at === null);
  const choose = (input: HTMLInputElement) => {
    const chosen = [...(input.files ?? [])];
    // Empty again, so that the same file can be chosen once more.
    input.value = '';
    if (chosen.length === 0) return;
    setRemoved(false);
    change([...newest.current, ...chosen]);
  };
  const remove = (file: File) => {
    setRemoved(true);
    change(newest.current.filter((one) => one !== file));
    chooser.current?.focus();
  };
  // It takes a while; meanwhile others may have been chosen, or this one taken out.
  const replace = (file: File, by: File) => {
    keys.set(by, keyOf(file));
    change(newest.current.map((one) => (one === file ? by : one)));
    document.getElementById(placeId(id, newest.current.indexOf(file)))?.focus();
  };
  return (
    <div class={general.length > 0 ? 'field field--wrong' : 'field'}>
      <label for={id}>{words.label}</label>
      <p class="hint" id={`${id}-hint`}>
        {words.hint}
      </p>
      {general.map(({ code }, at) => (
        <p class="error" id={`${id}-error-${at}`} key={code}>
          {words.faults[code]}
        </p>
      ))}
      <input
        type="file"
        multiple
        autocomplete="off"
        ref={chooser}
        id={id}
        aria-describedby={[`${id}-hint`, ...general.map((_, at) => `${id}-error-${at}`)].join(' ')}
        aria-invalid={general.length > 0 ? true : undefined}
        onChange={(event) => choose(event.currentTarget)}
      />
      <p role="status">{removed ? words.removed : ''}</p>
      {files.length > 0 && (
        <ul class="queue" aria-label={words.chosen}>
          {files.map((file, at) => (
            <Chosen
              key={keyOf(file)}
              id={placeId(id, at)}
              words={words}
              file={file}
              name={shownName(file.name, at + 1)}
              fault={faults.find((fault) => fault.at === at)}
              onRemove={() => remove(file)}
              onClean={(picture) => replace(file, picture)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

type ChosenProps = {
  id: string;
  words: FilesWords;
  file: File;
  name: string;
  fault: FileFault | undefined;
  onRemove: () => void;
  onClean: (picture: File) => void;
};

function Chosen({ id, words, file, name, fault, onRemove, onClean }: ChosenProps) {
  return (
    <li class={fault ? 'card field--wrong' : 'card'}>
      <p>
        <bdi>{name}</bdi> ({shownSize(file.size)})
      </p>
      {fault && (
        <p class="error" id={`${id}-error`}>
          {words.faults[fault.code]}
        </p>
      )}
      <Picture words={words.picture} file={file} name={name} onClean={onClean} />
      <button
        type="button"
        class="button button--quiet"
        id={id}
        aria-describedby={fault ? `${id}-error` : undefined}
        onClick={onRemove}
      >
        {words.remove} <bdi class="visually-hidden">{name}</bdi>
      </button>
    </li>
  );
}

const keys = new WeakMap<File, number>();
let nextKey = 0;

/** Two files may have the same name, or be the same file twice. */
function keyOf(file: File): number {
  const known = keys.get(file);
  if (known !== undefined) return known;
  nextKey += 1;
  keys.set(file, nextKey);
  return nextKey;
}
