import { TextField } from '#site/parts/Field.tsx';
import type { DeskWords } from './words.ts';

/** The note's field, wherever it is asked for. */
export const callNoteId = 'call-note';

type Props = {
  words: DeskWords;
  note: string;
  /** Somebody is to be rung, or may ring. */
  calls: boolean;
  onCall: boolean;
  onNote: (note: string) => void;
  onCallChanged: (onCall: boolean) => void;
  onSave: () => void;
};

/** While somebody is worked with: that a call is open, which puts the lock off, and a note that is kept nowhere until it is added. */
export function CallNote({ words, note, calls, onCall, onNote, onCallChanged, onSave }: Props) {
  const text = words.note;
  return (
    <section aria-label={text.heading} class="private">
      <h3>{text.heading}</h3>
      {(calls || onCall) && (
        <div class="actions">
          <button
            type="button"
            class={onCall ? 'button' : 'button button--quiet'}
            aria-pressed={onCall}
            onClick={() => onCallChanged(!onCall)}
          >
            {text.onCall}
          </button>
          <span class="hint">{text.onCallHint}</span>
        </div>
      )}
      <TextField id={callNoteId} label={text.label} hint={text.hint} rows={4} value={note} onValue={onNote} />
      <div class="actions">
        <button type="button" class="button button--quiet" onClick={onSave}>
          {words.cases.notes.add}
        </button>
      </div>
    </section>
  );
}
