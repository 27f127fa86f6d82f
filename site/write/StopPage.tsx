import { Back } from './Back.tsx';
import type { StopName } from './fields.ts';
import { Numbers } from './Numbers.tsx';
import { useRoom } from './room.ts';

type Props = {
  stop: StopName;
  onBack: () => void;
  /** Begins a question to the team instead. */
  onAsk: () => void;
};

/** Nothing is sent from here: people are shown the door that is right for them, or another way to write. */
export function StopPage({ stop, onBack, onAsk }: Props) {
  const { words, paths, childLine } = useRoom();
  const { heading, text, sent, link } = words.stops[stop];
  return (
    <>
      <Back onBack={onBack} />
      <h1 tabIndex={-1}>{heading}</h1>
      <p class="lead">{text}</p>
      <p>{sent}</p>
      {stop === 'child' && <Numbers lines={[childLine]} />}
      <div class="actions">
        {stop === 'unknowing' ? (
          <button type="button" class="button" onClick={onAsk}>
            {link}
          </button>
        ) : (
          <a class="button" href={paths.young}>
            {link}
          </a>
        )}
      </div>
    </>
  );
}
