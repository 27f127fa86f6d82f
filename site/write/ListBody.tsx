import { useEffect, useState } from 'preact/hooks';
import { CodePage } from '#site/list/CodePage.tsx';
import { namesOf } from '#site/list/names.ts';
import type { List } from './list.ts';
import { useRoom } from './room.ts';

export type ListProps = {
  /** What was drawn; null until something is. */
  list: List | null;
  /** Draws a list, or works again on the one there is. */
  onDraw: () => void;
  onNext: () => void;
};

/** The list that somebody takes with them, while its key is worked on. */
export function ListBody({ list, onDraw, onNext }: ListProps) {
  const { language, list: words, words: form } = useRoom();
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
  const again = (
    <div class="panel" role="alert">
      <p>{words.failed}</p>
      <button type="button" class="button button--quiet" onClick={onDraw}>
        {words.again}
      </button>
    </div>
  );
  return (
    <>
      {list && failed === list && again}
      {names.length > 0 && <CodePage items={names} words={words} keepIn="h2" />}
      <div class="actions">
        <button
          type="button"
          class="button"
          aria-disabled={names.length === 0}
          onClick={() => names.length > 0 && onNext()}
        >
          {form.next}
        </button>
      </div>
    </>
  );
}
