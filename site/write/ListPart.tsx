import { useEffect, useState } from 'preact/hooks';
import { CodePage } from '#site/list/CodePage.tsx';
import { namesOf } from '#site/list/names.ts';
import type { List } from './list.ts';
import { useRoom } from './room.ts';

type Props = {
  /** What was drawn; null until something is. */
  list: List | null;
  /** Draws a list, or works again on the one there is. */
  onDraw: () => void;
  /** Told once its things can be read. */
  onShown: () => void;
};

/** The list that somebody takes with them, while its key is worked on. */
export function ListPart({ list, onDraw, onShown }: Props) {
  const { language, list: words } = useRoom();
  if (!words) throw new Error('no words for a list');
  const [names, setNames] = useState<string[]>([]);
  const [failed, setFailed] = useState<List | null>(null);
  useEffect(() => {
    if (!list) {
      onDraw();
      return;
    }
    list.key.catch(() => setFailed(list));
    namesOf(list.items, language).then(setNames, () => setFailed(list));
  }, [list]);
  useEffect(() => {
    if (names.length > 0) onShown();
  }, [names]);
  return (
    <>
      <h2>{words.heading}</h2>
      {list && failed === list && (
        <div class="panel" role="alert">
          <p>{words.failed}</p>
          <button type="button" class="button button--quiet" onClick={onDraw}>
            {words.again}
          </button>
        </div>
      )}
      {names.length > 0 && <CodePage items={names} words={words} keepIn="h3" />}
    </>
  );
}
