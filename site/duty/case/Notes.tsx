import { fill } from '#site/parts/words.ts';
import { timeText } from '../words.ts';
import type { AtCase } from './at.ts';

/** The team's notes, the newest first. */
export function Notes({ at: { words, nameOf, ranked } }: { at: AtCase }) {
  const text = words.cases.notes;
  const { notes } = ranked.content;
  if (notes.length === 0) return null;
  return (
    <section aria-label={text.heading} class="private">
      <h3>{text.heading}</h3>
      <ul class="log">
        {notes.toReversed().map((note) => (
          <li key={note.id}>
            <span class="hint">{fill(text.line, { time: timeText(note.at, words), name: nameOf(note.by) })}</span>
            <p class="story" dir="auto">
              {note.text}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
