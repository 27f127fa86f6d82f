import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { referralOf } from './answers.ts';
import { BeforePage } from './BeforePage.tsx';
import { FailedPage } from './FailedPage.tsx';
import { type Journey, proceed } from './journey.ts';
import type { Post } from './post.ts';
import { QuestionPage } from './QuestionPage.tsx';
import { ReviewPage } from './ReviewPage.tsx';
import { useRoom } from './room.ts';
import { SendingPage } from './SendingPage.tsx';
import { SentPage } from './SentPage.tsx';
import { isQuestion } from './steps.ts';
import { type Trouble, TroublePage } from './TroublePage.tsx';
import { YoungPage } from './YoungPage.tsx';

type Props = {
  post: Post;
  /** Why the form can't be used, as soon as that is known; null where nothing stands in the way. */
  trouble: Promise<Trouble | null>;
  /** Where the form stood when its page was left for another. */
  resumed: Journey;
  /** Told of every change, so that another page may be read meanwhile. */
  keep: (journey: Journey) => void;
  /** Shows or hides the page's words around the form, which belong to its first page. */
  showAround: (shown: boolean) => void;
};

/** The form, one page at a time. The address never changes; what was typed is here and nowhere else. */
export function Form({ post, trouble, resumed, keep, showAround }: Props) {
  const { language } = useRoom();
  const [journey, act] = useReducer(proceed, resumed);
  const [stands, setStands] = useState<Trouble | null>(null);
  const [troubled, setTroubled] = useState(false);
  const stop = useRef<AbortController | null>(null);
  const { step, draft, faults } = journey;

  useEffect(() => void trouble.then(setStands), [trouble]);
  useLayoutEffect(() => keep(journey), [journey]);

  useLayoutEffect(() => showAround(step === 'before' && !stands), [step, stands, showAround]);
  useFocus([step, journey.refusals, stands], step === 'before');

  useEffect(() => {
    if (step !== 'sending') return;
    const controller = new AbortController();
    stop.current = controller;
    setTroubled(!navigator.onLine);
    post
      .send({ referral: referralOf(draft), language }, controller.signal, () => setTroubled(true))
      .then(
        (outcome) => {
          if (outcome.is === 'hindered') setStands(outcome.hindrance);
          else act({ act: 'ended', how: outcome.is });
        },
        () => act({ act: 'ended', how: 'refused' }),
      );
    return () => controller.abort();
  }, [step]);

  if (stands) return <TroublePage trouble={stands} />;
  if (isQuestion(step)) {
    return (
      <QuestionPage
        key={step}
        question={step}
        draft={draft}
        faults={faults}
        answer={(answers) => act({ act: 'answer', answers })}
        onBack={() => act({ act: 'back' })}
        onNext={() => act({ act: 'next' })}
      />
    );
  }
  switch (step) {
    case 'before':
      return <BeforePage onBegin={() => act({ act: 'begin' })} />;
    case 'young':
      return <YoungPage onBack={() => act({ act: 'back' })} />;
    case 'review':
      return (
        <ReviewPage
          draft={draft}
          stopped={journey.stopped}
          onBack={() => act({ act: 'back' })}
          onChange={(question) => act({ act: 'change', question })}
          onSend={() => act({ act: 'send' })}
        />
      );
    case 'sending':
      return <SendingPage troubled={troubled} onStop={() => stop.current?.abort()} />;
    case 'failed':
      return <FailedPage onAgain={() => act({ act: 'send' })} onAnswers={() => act({ act: 'back' })} />;
    case 'sent':
      return <SentPage method={draft.method} />;
  }
}

/** After each change of page, to its heading, or to what is wrong; not when the form is first shown at its beginning. */
function useFocus(changes: unknown[], atBeginning: boolean): void {
  const first = useRef(atBeginning);
  useLayoutEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const main = document.querySelector('main');
    const heading = [...(main?.querySelectorAll('h1') ?? [])].find((one) => !one.closest('[hidden]'));
    const target = main?.querySelector<HTMLElement>('.error-summary') ?? heading;
    scrollTo(0, 0);
    if (target) target.tabIndex = -1;
    target?.focus({ preventScroll: true });
  }, changes);
}
