import { Numbers } from './Numbers.tsx';
import { useRoom } from './room.ts';

type Props = { troubled: boolean; onStop: () => void };

/** While it is being sent. When it does not arrive at once, people are told so and can ring instead. */
export function SendingPage({ troubled, onStop }: Props) {
  const { sending } = useRoom().words;
  return (
    <>
      <h1 tabIndex={-1}>{sending.heading}</h1>
      <div role="status">
        <p>{sending.text}</p>
        {troubled && (
          <div class="panel">
            <p>{sending.trying}</p>
            <p>{sending.kept}</p>
          </div>
        )}
      </div>
      <div class="actions">
        <button type="button" class="button button--quiet" onClick={onStop}>
          {sending.stop}
        </button>
      </div>
      {troubled && (
        <>
          <h2>{sending.instead}</h2>
          <Numbers />
        </>
      )}
    </>
  );
}
