import type { Section } from './answers/lines.ts';
import { Lines } from './Lines.tsx';

/** Everything that was answered, section by section, and who told it where that was not the person. */
export function Answers({ sections }: { sections: Section[] }) {
  return (
    <>
      {sections.map(({ heading, note, lines }) => (
        <section key={heading} aria-label={heading}>
          <h3>{heading}</h3>
          {note !== undefined && <p class="hint">{note}</p>}
          <Lines lines={lines} />
        </section>
      ))}
    </>
  );
}
