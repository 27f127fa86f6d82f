import type { HandOverWords } from '#site/content/en/hand-over.ts';

type Props = {
  take: string;
  /** Null until the words have come. */
  handing: HandOverWords | null;
  onTaking: () => void;
  onHandOver: () => void;
  onMeeting: () => void;
};

/** What a worker can begin from the list, above it. */
export function Begin({ take, handing, onTaking, onHandOver, onMeeting }: Props) {
  return (
    <div class="actions">
      <button type="button" class="button button--quiet" onClick={onTaking}>
        {take}
      </button>
      {handing && (
        <>
          <button type="button" class="button button--quiet" onClick={onHandOver}>
            {handing.open}
          </button>
          <button type="button" class="button button--quiet" onClick={onMeeting}>
            {handing.meeting.open}
          </button>
        </>
      )}
    </div>
  );
}
