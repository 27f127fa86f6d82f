import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { fill } from '#site/parts/words.ts';
import { useIdleLock } from './idle.ts';
import { Key } from './Key.tsx';
import { clockText, type DeskWords } from './words.ts';

/** The same on every keyboard, and in every language. */
const lockKey = 'Alt+L';

type Props = {
  words: DeskWords;
  name: string;
  /** The team page's own name. */
  team: string;
  /** The rota's own name, once its words have come. */
  rota: string | null;
  /** The alerts' own name, once their words have come. */
  alerts: string | null;
  /** The settings' own name, for managers. */
  settings: string | null;
  /** When the list was last read, Unix seconds. */
  lookedAt: number | null;
  /** Milliseconds without pointer and key until the desk locks. */
  idleAfter: number;
  onLock: (why: 'pressed' | 'idle') => void;
  onSignOut: () => void;
  onTeam: () => void;
  onRota: () => void;
  onAlerts: () => void;
  onSettings: () => void;
  onLook: () => void;
};

/** What is at hand wherever at the desk somebody is; locking comes first, and by itself. */
export function DeskBar(props: Props) {
  const { words, name, team, rota, alerts, settings, lookedAt, idleAfter, onLock, onSignOut } = props;
  const { onTeam, onRota, onAlerts, onSettings, onLook } = props;
  const { soon, stay } = useIdleLock(idleAfter, () => onLock('idle'));
  useLockKey(() => onLock('pressed'));
  // The page is laid out for the desk. A selector that looks for it would be asked anew at each card that is drawn.
  useLayoutEffect(() => {
    document.documentElement.classList.add('at-desk');
    return () => document.documentElement.classList.remove('at-desk');
  }, []);
  const text = words.lock;
  return (
    <>
      <div class="desk-bar actions">
        <button type="button" class="button" aria-keyshortcuts={lockKey} onClick={() => onLock('pressed')}>
          {text.button} <Key name={lockKey} />
        </button>
        <span>{fill(words.queue.signedInAs, { name })}</span>
        <button type="button" class="button button--quiet" onClick={onSignOut}>
          {words.queue.signOut}
        </button>
        <button type="button" class="button button--quiet" onClick={onTeam}>
          {team}
        </button>
        {rota && (
          <button type="button" class="button button--quiet" onClick={onRota}>
            {rota}
          </button>
        )}
        {alerts && (
          <button type="button" class="button button--quiet" onClick={onAlerts}>
            {alerts}
          </button>
        )}
        {settings && (
          <button type="button" class="button button--quiet" onClick={onSettings}>
            {settings}
          </button>
        )}
        <button type="button" class="button button--quiet" onClick={onLook}>
          {words.queue.refresh}
        </button>
        <span class="hint">{lookedAt !== null && fill(words.queue.refreshed, { time: clockText(lookedAt) })}</span>
      </div>
      <div class={soon ? 'notice soon screen-only' : 'screen-only'}>
        {/* Always there, so that it is spoken when it fills. */}
        <div role="status">{soon && text.soon}</div>
        {soon && (
          <button type="button" class="button" onClick={stay}>
            {text.stay}
          </button>
        )}
      </div>
    </>
  );
}

/** `lockKey` from anywhere on the page. With the Option key of a British Mac the letter is ¬. */
function useLockKey(onKey: () => void): void {
  const newest = useRef(onKey);
  newest.current = onKey;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || !['l', 'L', '¬'].includes(event.key)) return;
      event.preventDefault();
      newest.current();
    };
    window.addEventListener('keydown', pressed, true);
    return () => window.removeEventListener('keydown', pressed, true);
  }, []);
}
