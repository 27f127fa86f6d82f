import { useEffect, useState } from 'preact/hooks';
import { CodePage } from '#site/list/CodePage.tsx';
import { type Listed, listedIn } from '#site/list/names.ts';
import type { List } from './list.ts';
import { useRoom } from './room.ts';

type Props = {
  /** What was drawn; null until something is. */
  list: List | null;
  whose: 'person' | 'professional';
  /** Draws a list, or works again on the one there is. */
  onDraw: () => void;
  /** Told once its things can be read. */
  onShown: () => void;
};

/** The list that somebody takes with them, while its key is worked on. */
export function ListPart({ list, whose, onDraw, onShown }: Props) {
  const { language, list: words } = useRoom();
  const [listed, setListed] = useState<Listed | null>(null);
  const [failed, setFailed] = useState<List | null>(null);
  useEffect(() => {
    if (!list) {
      onDraw();
      return;
    }
    list.key.catch(() => setFailed(list));
    listedIn(list.items, language).then(setListed, () => setFailed(list));
  }, [list]);
  useEffect(() => {
    if (listed) onShown();
  }, [listed]);
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
      {listed && <CodePage {...listed} {...{ whose }} keepIn="h3" />}
    </>
  );
}
