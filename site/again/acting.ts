import { useEffect, useRef, useState } from 'preact/hooks';
import type { Fault } from './visit.ts';

/** One act at a time, and what became of it; nothing is told any more once the page it was begun on has gone. */
export function useActing() {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const here = useRef(true);
  useEffect(
    () => () => {
      here.current = false;
    },
    [],
  );
  async function run<Result>(act: () => Promise<Result | Fault>, onDone: (result: Result) => void): Promise<void> {
    if (busy) return;
    setBusy(true);
    setFault(null);
    const result = await act();
    if (!here.current) return;
    setBusy(false);
    if (isFault(result)) setFault(result);
    else onDone(result);
  }
  return { busy, fault, setFault, run };
}

function isFault<Result>(result: Result | Fault): result is Fault {
  return typeof result === 'object' && result !== null && 'is' in result;
}
