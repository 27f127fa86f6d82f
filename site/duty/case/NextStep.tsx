import { needsManager } from '#shared/triage/attempts.ts';
import { fill } from '#site/parts/words.ts';
import { timeText } from '../words.ts';
import type { AtCase } from './at.ts';

/** What the charity's rules say to do next about reaching somebody. */
export function NextStep({ at }: { at: AtCase }) {
  const { heading } = at.words.cases.next;
  return (
    <section aria-label={heading} class="next-step">
      <h3>{heading}</h3>
      <p>{nextText(at)}</p>
    </section>
  );
}

function nextText({ words, ranked, next }: AtCase): string {
  const text = words.cases.next;
  const { placed, content } = ranked;
  switch (next.is) {
    case 'try':
      return fill(text.try, { route: next.route + 1 });
    case 'wait':
      return fill(next.arranged ? text.arranged : text.wait, {
        route: next.route + 1,
        time: timeText(next.until, words),
      });
    case 'stopped':
      return text[next.why];
    case 'enough':
      return needsManager(placed.band, content) ? text.manager : text.enough;
    default:
      return text[next.is];
  }
}
