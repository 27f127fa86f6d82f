import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { aidsOf } from './aids.ts';
import { useFocus } from './focus.ts';
import { type FormName, formOf } from './forms.ts';
import { type Act, type Journey, proceed } from './journey.ts';
import type { Post } from './post.ts';
import { useRoom } from './room.ts';
import { StepShown } from './StepShown.tsx';
import { type Trouble, TroublePage } from './TroublePage.tsx';

type Props = {
  post: Post;
  /** Why the form can't be used, as soon as that is known; null where nothing stands in the way. */
  trouble: Promise<Trouble | null>;
  /** Where the form stood when its page was left for another. */
  resumed: Journey;
  /** Told of every change, so that another page may be read meanwhile. */
  keep?: (journey: Journey) => void;
  /** Shows or hides the page's words around the form, which belong to its first page. */
  showAround?: (shown: boolean) => void;
  /** The page before the first question. */
  before: ComponentType<{ onBegin: (form: FormName) => void }>;
  /** Once it has arrived without files that are still to come, where nobody reads a receipt. */
  onStored?: () => void;
};

/** The form, one page at a time. The address never changes; what was typed is here and nowhere else. */
export function Form({ post, trouble, resumed, keep, showAround, before, onStored }: Props) {
  const { language } = useRoom();
  const [journey, act] = useReducer<Journey, Act>((was, done) => proceed(was, done, aidsOf(post)), resumed);
  const [stands, setStands] = useState<Trouble | null>(null);
  const [troubled, setTroubled] = useState(false);
  const stop = useRef<AbortController | null>(null);
  const { step, draft } = journey;

  useEffect(() => void trouble.then(setStands), [trouble]);
  useEffect(() => {
    if (!journey.taken) void trouble.then((found) => (found ? undefined : post.bring(language)));
  }, [trouble, language]);
  useLayoutEffect(() => keep?.(journey), [journey]);

  useLayoutEffect(() => showAround?.(step.is === 'before' && !stands), [step, stands, showAround]);
  const root = useFocus([step, journey.refusals, stands], step.is === 'before');

  useEffect(() => {
    if (step.is !== 'sending') return;
    const controller = new AbortController();
    stop.current = controller;
    setTroubled(!navigator.onLine);
    post
      .send({ form: formOf(journey), draft, language, list: journey.list }, controller.signal, () => setTroubled(true))
      .then(
        (outcome) => {
          if (outcome.is === 'hindered') setStands(outcome.hindrance);
          else if (outcome.is !== 'stored') act({ act: 'ended', how: outcome.is });
          else if (onStored && !outcome.carried) onStored();
          else act({ act: 'stored', carried: outcome.carried });
        },
        () => act({ act: 'ended', how: 'refused' }),
      );
    return () => controller.abort();
  }, [step]);

  return (
    <div ref={root}>
      {stands ? (
        <TroublePage trouble={stands} />
      ) : (
        <StepShown
          {...{ journey, act, before, troubled }}
          aids={aidsOf(post)}
          onDraw={() => void post.draw(journey.list).then((list) => act({ act: 'drawn', list }))}
          onStop={() => stop.current?.abort()}
        />
      )}
    </div>
  );
}
