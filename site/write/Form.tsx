import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { AskedPage } from './AskedPage.tsx';
import { aidsOf } from './aids.ts';
import { BeforePage } from './BeforePage.tsx';
import { FailedPage } from './FailedPage.tsx';
import { forms } from './forms.ts';
import { type Act, canSend, type Journey, pageOf, proceed } from './journey.ts';
import { type Post, parcelOf } from './post.ts';
import { ReviewPage } from './ReviewPage.tsx';
import { useRoom } from './room.ts';
import { SendingPage } from './SendingPage.tsx';
import { SentPage } from './SentPage.tsx';
import { StopPage } from './StopPage.tsx';
import { type Trouble, TroublePage } from './TroublePage.tsx';

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
  const aids = aidsOf(post);
  const [journey, act] = useReducer<Journey, Act>((before, done) => proceed(before, done, aidsOf(post)), resumed);
  const [stands, setStands] = useState<Trouble | null>(null);
  const [troubled, setTroubled] = useState(false);
  const stop = useRef<AbortController | null>(null);
  const { step, draft, faults } = journey;
  const form = forms[journey.form];

  useEffect(() => void trouble.then(setStands), [trouble]);
  useLayoutEffect(() => keep(journey), [journey]);

  useLayoutEffect(() => showAround(step.is === 'before' && !stands), [step, stands, showAround]);
  useFocus([step, journey.refusals, stands], step.is === 'before');

  useEffect(() => {
    if (step.is !== 'sending') return;
    const controller = new AbortController();
    stop.current = controller;
    setTroubled(!navigator.onLine);
    post
      .send(parcelOf(form, draft, language), controller.signal, () => setTroubled(true))
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
  const page = pageOf(journey);
  if (page) {
    return (
      <AskedPage
        key={page.name}
        {...{ form, page, draft, faults, canSend: canSend(journey, aids) }}
        answer={(answers) => act({ act: 'answer', answers })}
        onBack={() => act({ act: 'back' })}
        onNext={() => act({ act: 'next' })}
        onReview={() => act({ act: 'review' })}
      />
    );
  }
  switch (step.is) {
    case 'stop':
      return (
        <StopPage
          stop={step.stop}
          onBack={() => act({ act: 'back' })}
          onAsk={() => act({ act: 'begin', form: 'askFor' })}
        />
      );
    case 'review':
      return (
        <ReviewPage
          {...{ form, draft, stopped: journey.stopped }}
          onBack={() => act({ act: 'back' })}
          onChange={(changed) => act({ act: 'change', page: changed })}
          onSend={() => act({ act: 'send' })}
        />
      );
    case 'sending':
      return <SendingPage troubled={troubled} onStop={() => stop.current?.abort()} />;
    case 'failed':
      return <FailedPage onAgain={() => act({ act: 'send' })} onAnswers={() => act({ act: 'back' })} />;
    case 'sent':
      return <SentPage form={journey.form} draft={draft} />;
    default:
      return <BeforePage onBegin={(begun) => act({ act: 'begin', form: begun })} />;
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
