import { useRoom } from './room.ts';

type Props = { busy: boolean; text: string; onSend: () => void; onBack: () => void };

/** Sending, or going back; and, while it is on its way, that it is. */
export function SendBar({ busy, text, onSend, onBack }: Props) {
  const { words } = useRoom();
  return (
    <>
      <div class="actions">
        <button type="button" class="button" disabled={busy} onClick={onSend}>
          {text}
        </button>
        <button type="button" class="button button--quiet" disabled={busy} onClick={onBack}>
          {words.back}
        </button>
      </div>
      <p role="status">{busy ? words.sending : ''}</p>
    </>
  );
}
