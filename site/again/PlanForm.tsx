import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Pin } from '#shared/crypto/statement.ts';
import { Form } from '#site/write/Form.tsx';
import type { FormName } from '#site/write/forms.ts';
import { type Journey, newJourney, resume } from '#site/write/journey.ts';
import { planAlone } from '#site/write/journeys/plan-alone.ts';
import { loadRoom } from '#site/write/load-room.ts';
import { type Room as FormRoom, RoomContext as FormRoomContext } from '#site/write/room.ts';
import { loadSealCode } from '#site/write/seal-code.ts';
import { PlanPost } from './plan-post.ts';
import { type Room, useRoom } from './room.ts';
import { SendBar } from './SendBar.tsx';
import type { Visit } from './visit.ts';

export type Props = {
  pin: Pin;
  visit: Visit;
  /** Where it stood when it was left for another page. */
  resumed: Journey | null;
  keep: (journey: Journey) => void;
  /** Shows or hides the page's name, in whose place the questions stand. */
  showName: (shown: boolean) => void;
  onBack: () => void;
  onSent: () => void;
};

/** The form's questions about being reached, in place of the plan that there is. What is sent is a request. */
export function PlanForm({ pin, visit, form, resumed, keep, showName, onBack, onSent }: Props & { form: FormRoom }) {
  const [post] = useState(() => new PlanPost(pin, visit));
  const [trouble] = useState(async () => null);
  const [begun] = useState(() =>
    resumed ? resume(resumed) : newJourney({ form: 'self', taken: false, only: planAlone }),
  );
  useEffect(() => () => post.forget(), [post]);
  useLayoutEffect(() => {
    showName(false);
    return () => showName(true);
  }, []);
  const [Before] = useState(() => beforeWith(onBack));
  return (
    <FormRoomContext.Provider value={form}>
      <Form {...{ post, trouble, keep }} resumed={begun} before={Before} onStored={onSent} />
    </FormRoomContext.Provider>
  );
}

/** What another plan means, before its first question. */
function beforeWith(onBack: () => void) {
  return function Before({ onBegin }: { onBegin: (form: FormName) => void }) {
    const { plan } = useRoom().words;
    return (
      <>
        <h1 tabIndex={-1}>{plan.heading}</h1>
        {plan.texts.map((text) => (
          <p key={text}>{text}</p>
        ))}
        <SendBar busy={false} text={plan.begin} onSend={() => onBegin('self')} onBack={onBack} />
      </>
    );
  };
}

/** The words on these pages, and the code that some of them need. @throws where a file did not come */
export async function loadPlanRoom({ language, lines }: Room): Promise<FormRoom> {
  const [room, { you }] = await Promise.all([
    loadRoom(language),
    language === 'cy' ? import('#site/content/cy/you.ts') : import('#site/content/en/you.ts'),
    loadSealCode(),
  ]);
  return { ...room, lines, ask: { you } };
}
