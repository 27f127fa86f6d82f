import { Numbers } from './Numbers.tsx';
import { useRoom } from './room.ts';

type Props = { onAgain: () => void; onAnswers: () => void };

/** The server refused for good. All that was typed is still there. */
export function FailedPage({ onAgain, onAnswers }: Props) {
  const { failed, sending } = useRoom().words;
  return (
    <>
      <h1 tabIndex={-1}>{failed.heading}</h1>
      <p>{failed.text}</p>
      <div class="actions">
        <button type="button" class="button" onClick={onAgain}>
          {failed.again}
        </button>
        <button type="button" class="button button--quiet" onClick={onAnswers}>
          {failed.answers}
        </button>
      </div>
      <h2>{sending.instead}</h2>
      <Numbers />
    </>
  );
}
