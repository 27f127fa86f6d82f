import { FaultSummary, type Fault as Shown } from '#site/parts/Faults.tsx';
import { fill } from '#site/parts/words.ts';
import { useRoom } from './room.ts';
import type { Fault } from './visit.ts';

/** What is wrong, in words, and where nothing on this page puts it right, whom to ring. @param about the control's id */
export function Faults({ fault, about = '' }: { fault: Fault | null; about?: string }) {
  const { words, lines } = useRoom();
  if (!fault) return null;
  return (
    <>
      <FaultSummary heading={words.faults.heading} faults={textsOf(fault, words.faults, about)} />
      {!correctable.has(fault.is) && (
        <>
          <h3>{words.instead}</h3>
          <ul>
            {lines.map(({ name, number }) => (
              <li key={number}>
                {name}: <span class="nowrap">{number}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const correctable = new Set(['empty', 'unknown', 'few', 'tooMany']);

type FaultWords = ReturnType<typeof useRoom>['words']['faults'];

function textsOf(fault: Fault, words: FaultWords, id: string): Shown[] {
  switch (fault.is) {
    case 'unknown':
      return fault.items.map((item) => ({ id, text: fill(words.unknown, { item }) }));
    case 'few':
      return [{ id, text: fill(words.few, { count: fault.count }) }];
    default:
      return [{ id, text: words[fault.is] }];
  }
}
