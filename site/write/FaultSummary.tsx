import type { Fault } from './faults.ts';
import { faultText, useRoom } from './room.ts';

/** What is wrong on this page. Each line leads to its control by script: a hash link would be one more history entry. */
export function FaultSummary({ faults }: { faults: readonly Fault[] }) {
  const room = useRoom();
  if (faults.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabIndex={-1}>
      <h2>{room.words.faultsHeading}</h2>
      <ul>
        {faults.map((fault) => (
          <li key={fault.id}>
            <button type="button" class="as-link" onClick={() => document.getElementById(fault.id)?.focus()}>
              {faultText(room, fault)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
