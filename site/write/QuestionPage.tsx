import type { ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ErrorSummary } from './ErrorSummary.tsx';
import type { Asked } from './Field.tsx';
import { AgeQuestion } from './questions/AgeQuestion.tsx';
import { AreaQuestion } from './questions/AreaQuestion.tsx';
import { IntroductionQuestion } from './questions/IntroductionQuestion.tsx';
import { MessagesQuestion } from './questions/MessagesQuestion.tsx';
import { MethodQuestion } from './questions/MethodQuestion.tsx';
import { NameQuestion } from './questions/NameQuestion.tsx';
import { NeverQuestion } from './questions/NeverQuestion.tsx';
import { ReachQuestion } from './questions/ReachQuestion.tsx';
import { SafeQuestion } from './questions/SafeQuestion.tsx';
import { StoryQuestion } from './questions/StoryQuestion.tsx';
import { useRoom } from './room.ts';
import { firstQuestion, type Question } from './steps.ts';

const pages: Record<Question, ComponentType<Asked>> = {
  name: NameQuestion,
  age: AgeQuestion,
  area: AreaQuestion,
  method: MethodQuestion,
  reach: ReachQuestion,
  safe: SafeQuestion,
  never: NeverQuestion,
  messages: MessagesQuestion,
  introduction: IntroductionQuestion,
  story: StoryQuestion,
};

type Props = Asked & { question: Question; onBack: () => void; onNext: () => void };

/**
 * One question, with Back before it and Continue after it. Enter in a line of text continues. There is no form element:
 * browsers remember what stood in one that was submitted.
 */
export function QuestionPage({ question, onBack, onNext, ...asked }: Props) {
  const { words } = useRoom();
  const Page = pages[question];
  const page = useEnter(onNext);
  return (
    <div ref={page}>
      <Back onBack={onBack} />
      {question === firstQuestion && <p class="hint">{words.backNote}</p>}
      <ErrorSummary faults={asked.faults} />
      <Page {...asked} />
      <div class="actions">
        <button type="button" class="button" onClick={onNext}>
          {words.next}
        </button>
      </div>
    </div>
  );
}

function useEnter(onNext: () => void) {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLInputElement)) return;
      event.preventDefault();
      onNext();
    };
    const { current } = page;
    current?.addEventListener('keydown', onKey);
    return () => current?.removeEventListener('keydown', onKey);
  });
  return page;
}

/** The page's own way back; the browser's would lose everything. */
export function Back({ onBack }: { onBack: () => void }) {
  const { words } = useRoom();
  return (
    <button type="button" class="as-link" onClick={onBack}>
      {words.back}
    </button>
  );
}
