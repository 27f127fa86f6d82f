import { useEffect, useState } from 'preact/hooks';
import { onLeave } from '#site/parts/leaving.ts';
import { canClean, cleanPicture, isClean } from './clean.ts';
import type { FilesWords } from './FilesField.tsx';

type Props = {
  words: FilesWords['picture'];
  file: File;
  name: string;
  onClean: (picture: File) => void;
};

/** Offers to take out of a picture what does not show in it. The code for that is fetched when it is asked for. */
export function Picture({ words, file, name, onClean }: Props) {
  const [state, setState] = useState<'offered' | 'working' | 'failed'>('offered');
  const [end] = useState(() => new AbortController());
  useEffect(() => {
    const stop = onLeave(() => end.abort());
    return () => {
      stop();
      end.abort();
    };
  }, [end]);
  if (!file.type.startsWith('image/')) return null;
  if (!canClean(file)) return <p class="hint">{words.other}</p>;
  const clean = async () => {
    if (state === 'working') return;
    setState('working');
    const picture = await cleanPicture(file, end.signal);
    if (end.signal.aborted) return;
    setState(picture ? 'offered' : 'failed');
    if (picture) onClean(picture);
  };
  const told = isClean(file) ? words.done : { offered: '', working: words.working, failed: words.failed }[state];
  return (
    <>
      {!isClean(file) && <p class="hint">{words.hint}</p>}
      <p role="status">{told}</p>
      {!isClean(file) && (
        <button
          type="button"
          class="button button--quiet"
          aria-disabled={state === 'working'}
          onClick={() => void clean()}
        >
          {words.offer} <bdi class="visually-hidden">{name}</bdi>
        </button>
      )}
    </>
  );
}
