import type { AtCase } from './at.ts';
import { nextLines } from './next.ts';

/** What the charity's rules say to do next about reaching somebody. */
export function NextStep({ at }: { at: AtCase }) {
  const { heading } = at.words.cases.next;
  return (
    <section aria-label={heading} class="next-step">
      <h3>{heading}</h3>
      {nextLines(at).map((line, place) => (
        <p key={line}>{place === 0 ? <strong>{line}</strong> : line}</p>
      ))}
    </section>
  );
}
