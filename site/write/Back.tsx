import { useRoom } from './room.ts';

/** The page's own way back; the browser's would lose everything. */
export function Back({ onBack }: { onBack: () => void }) {
  const { words } = useRoom();
  return (
    <button type="button" class="as-link" onClick={onBack}>
      {words.back}
    </button>
  );
}
