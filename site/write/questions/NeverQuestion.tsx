import type { Asked } from '../Field.tsx';
import { useRoom } from '../room.ts';
import { TimesQuestion } from './TimesQuestion.tsx';

export function NeverQuestion(asked: Asked) {
  const { never } = useRoom().words;
  return <TimesQuestion {...asked} field="never" heading={never.heading} hint={never.hint} />;
}
