import { addCheck } from './adding.ts';
import type { AtCase } from './at.ts';

/** A person of 16 or 17: one named worker, and safeguarding talked over (domain 6.5). */
export function Young({ at }: { at: AtCase }) {
  const text = at.words.cases.young;
  const { assignments, checks } = at.ranked.content;
  const worker = assignments.findLast(({ member }) => member !== undefined)?.member;
  const done = checks.some(({ check }) => check === 'safeguarding');
  return (
    <section aria-label={text.heading} class="panel">
      <h3>{text.heading}</h3>
      <p>
        {text.worker}: {worker === undefined ? text.none : at.nameOf(worker)}
      </p>
      {done ? (
        <p>{text.safeguarding}</p>
      ) : (
        <p>
          {text.ask}{' '}
          <button
            type="button"
            class="button button--quiet"
            onClick={() => void at.add(addCheck(at.adding(), 'safeguarding'))}
          >
            {text.done}
          </button>
        </p>
      )}
    </section>
  );
}
