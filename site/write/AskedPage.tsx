import { useEffect, useRef } from 'preact/hooks';
import { Back } from './Back.tsx';
import type { Draft } from './draft.ts';
import { FaultSummary } from './FaultSummary.tsx';
import type { Fault } from './faults.ts';
import type { Page } from './fields.ts';
import { Question } from './Question.tsx';
import { askedOn, type Form } from './referring.ts';
import { useRoom, wordsFor } from './room.ts';

type Props = {
  form: Form;
  page: Page;
  draft: Draft;
  faults: readonly Fault[];
  /** True where all that has to be answered is. */
  canSend: boolean;
  answer: (answers: Draft) => void;
  onBack: () => void;
  onNext: () => void;
  onReview: () => void;
};

/**
 * The questions of a page, with Back before them and Continue after. Enter in a line of text continues. There is no form
 * element: browsers remember what stood in one that was submitted.
 */
export function AskedPage({ form, page, canSend, onBack, onNext, onReview, ...given }: Props) {
  const room = useRoom();
  const { words } = room;
  const body = useEnter(onNext);
  const heading = page.words === undefined ? null : wordsFor(room, page.words);
  return (
    <div ref={body}>
      <Back onBack={onBack} />
      {form.pages[0] === page && <p class="hint">{words.backNote}</p>}
      <FaultSummary faults={given.faults} />
      {heading && (
        <>
          <h1 tabIndex={-1}>{heading.ask}</h1>
          {heading.hint && <p class="hint">{heading.hint}</p>}
          {/* Whoever takes it down for somebody would leave the desk by it. */}
          {heading.link && given.draft._how === undefined && (
            <p>
              <a href={room.paths.now}>{heading.link}</a>
            </p>
          )}
        </>
      )}
      {askedOn(form, page, given.draft).map((asked, at) => (
        <Question key={asked.id} asked={asked} heads={!heading && at === 0} {...given} />
      ))}
      {page.optional && <p class="small">{words.optional}</p>}
      <div class="actions">
        <button type="button" class="button" onClick={onNext}>
          {words.next}
        </button>
        {canSend && (
          <button type="button" class="button button--quiet" onClick={onReview}>
            {words.sendNow}
          </button>
        )}
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
