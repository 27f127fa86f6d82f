import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { OnDuty } from '#shared/team/sign-in.ts';
import { onLeave } from '#site/parts/leaving.ts';
import { forget } from './session.ts';

/** However the session ends (locked, signed out, run out, left), its keys end with it; once a session, not at each change. */
export function useForgetting(onDuty: OnDuty, end: AbortController): () => void {
  // Also what a change of the team replaced: a reading that began before it may still need it.
  const held = useRef(new Set<OnDuty>());
  held.current.add(onDuty);
  const forgetAll = useCallback(() => {
    end.abort();
    for (const one of held.current) forget(one);
    held.current.clear();
  }, [end]);
  useEffect(() => {
    const stop = onLeave(forgetAll);
    return () => {
      stop();
      forgetAll();
    };
  }, [forgetAll]);
  return forgetAll;
}
