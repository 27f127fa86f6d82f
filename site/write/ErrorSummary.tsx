import type { Fault } from './faults.ts';
import { useRoom } from './room.ts';

/** What is wrong on this page. Each line leads to its control by script: a hash link would be one more history entry. */
export function ErrorSummary({ faults }: { faults: Fault[] }) {
  const { words } = useRoom();
  if (faults.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabIndex={-1}>
      <h2>{words.faultsHeading}</h2>
      <ul>
        {faults.map(({ code, at }) => (
          <li key={at}>
            <button type="button" class="as-link" onClick={() => document.getElementById(at)?.focus()}>
              {words.faults[code]}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
