import { Back } from './QuestionPage.tsx';
import { useRoom } from './room.ts';

/** People under 16 are not asked for their story here; they are shown the door that is right for them. */
export function YoungPage({ onBack }: { onBack: () => void }) {
  const { words, paths } = useRoom();
  return (
    <>
      <Back onBack={onBack} />
      <h1 tabIndex={-1}>{words.young.heading}</h1>
      <p class="lead">{words.young.text}</p>
      <p>{words.young.sent}</p>
      <div class="actions">
        <a class="button" href={paths.young}>
          {words.young.link}
        </a>
      </div>
    </>
  );
}
