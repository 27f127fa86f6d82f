import type { OwnAlerts } from '#shared/contract/alerts.ts';
import type { AlertsWords } from '#site/content/en/alerts.ts';
import type { DeskWords } from '../words.ts';
import { stateText } from './words.ts';

type Props = { words: DeskWords; text: AlertsWords; known: OwnAlerts };

/** Beside the list, that nobody is told of what comes: alerts are off, or do not go out. Nothing while they do. */
export function AlertsNote({ words, text, known: { state } }: Props) {
  if (state.is === 'working') return null;
  return <p class={state.is === 'off' ? 'hint screen-only' : 'notice screen-only'}>{stateText(state, text, words)}</p>;
}
