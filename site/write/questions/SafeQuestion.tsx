import type { Asked } from '../Field.tsx';
import { useRoom } from '../room.ts';
import { TimesQuestion } from './TimesQuestion.tsx';

export function SafeQuestion(asked: Asked) {
  const { safe } = useRoom().words;
  const kind = asked.draft.method === 'call' ? 'call' : 'write';
  return <TimesQuestion {...asked} field="safe" heading={safe.headings[kind]} hint={safe.hints[kind]} />;
}
