import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { call, readAnswer } from '#shared/calls/call.ts';
import { OwnAlerts } from '#shared/contract/alerts.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';

const everyMs = 5 * 60_000;

/** What the server says of alerts, asked for now and again; null while it has not said. */
export function useAlerts(onDuty: OnDuty, end: AbortController): { known: OwnAlerts | null; ask: () => Promise<void> } {
  const [known, setKnown] = useState<OwnAlerts | null>(null);
  const newest = useRef(onDuty);
  newest.current = onDuty;
  const ask = useCallback(async () => {
    try {
      const { line } = newest.current;
      const answered = await call(line, { method: 'GET', path: '/api/alerts', signal: end.signal });
      if (!end.signal.aborted) setKnown(readAnswer(answered, OwnAlerts));
    } catch {
      // Looking at the list tells that the line is lost, or the session over.
    }
  }, [end]);
  useEffect(() => {
    void ask();
    const again = setInterval(() => void ask(), everyMs);
    return () => clearInterval(again);
  }, [ask]);
  return { known, ask };
}
