import { Back } from './Back.tsx';
import type { StopName } from './fields.ts';
import { useRoom } from './room.ts';

type Props = {
  stop: StopName;
  onBack: () => void;
};

/** Nothing is sent from here: people are shown the door that is right for them, or another way to write. */
export function StopPage({ stop, onBack }: Props) {
  const { words, paths } = useRoom();
  const { heading, text, sent, link } = words.stops[stop];
  return (
    <>
      <Back onBack={onBack} />
      <h1 tabIndex={-1}>{heading}</h1>
      <p class="lead">{text}</p>
      <p>{sent}</p>
      <div class="actions">
        <a class="button" href={paths.young}>
          {link}
        </a>
      </div>
    </>
  );
}
