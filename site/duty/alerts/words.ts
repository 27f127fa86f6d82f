import { useEffect, useState } from 'preact/hooks';
import type { AlertState } from '#shared/contract/alerts.ts';
import type { AlertsWords } from '#site/content/en/alerts.ts';
import { fill, pageLanguage } from '#site/parts/words.ts';
import { type DeskWords, timeText } from '../words.ts';

/** In the page's language; null until they have come. A desk works without them. */
export function useAlertsWords(): AlertsWords | null {
  const [words, setWords] = useState<AlertsWords | null>(null);
  useEffect(() => void loadWords().then(setWords, () => null), []);
  return words;
}

async function loadWords(): Promise<AlertsWords> {
  const { alerts } =
    pageLanguage() === 'cy' ? await import('#site/content/cy/alerts.ts') : await import('#site/content/en/alerts.ts');
  return alerts;
}

/** Whether alerts go out, and what to do where they do not. */
export function stateText(state: AlertState, { states, why }: AlertsWords, words: DeskWords): string {
  if (state.is === 'off') return states.off;
  if (state.is === 'failing') {
    return fill(states.failing, { since: timeText(state.since, words), why: why[state.why] });
  }
  return state.lastSent === null ? states.none : fill(states.working, { time: timeText(state.lastSent, words) });
}
