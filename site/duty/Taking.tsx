import { useEffect, useState } from 'preact/hooks';
import type { OnDuty } from '#shared/team/sign-in.ts';
import { Heading } from '#site/parts/Heading.tsx';
import { Form } from '#site/write/Form.tsx';
import { type FormName, forms } from '#site/write/forms.ts';
import type { Post } from '#site/write/post.ts';
import { type Room, RoomContext, useRoom, wordsFor } from '#site/write/room.ts';
import { loadTakenRoom, takingPost } from './taking.ts';
import { begunIn, journeyOf, type TakingBegun } from './taking-begun.ts';
import type { DeskWords } from './words.ts';

type Props = {
  words: DeskWords;
  onDuty: OnDuty;
  /** What was begun before the page was left, or the desk locked. */
  begun: TakingBegun | null;
  onBegun: (begun: TakingBegun | null) => void;
  onBack: () => void;
  /** Once it has arrived, with nothing left to be sent. */
  onStored: () => void;
};

/** The same form as everybody's, for what came by phone, e-mail, paper or in person; signed by whoever takes it down. */
export function Taking({ words, onDuty, begun, onBegun, onBack, onStored }: Props) {
  const [room, setRoom] = useState<Room | null>(null);
  const [post] = useState<Post>(() => takingPost(onDuty));
  const [trouble] = useState(() => post.prepare());
  const [wasBegun] = useState(begun);
  const [resumed] = useState(() => journeyOf(wasBegun));
  useEffect(() => {
    void loadTakenRoom().then(setRoom);
    return () => post.forget();
  }, [post]);
  return (
    <section>
      <button type="button" class="button button--quiet" onClick={onBack}>
        {words.referral.back}
      </button>
      <div role="status">{begun?.files === 'lost' && <p class="notice">{words.taking.filesLost}</p>}</div>
      {room && (
        <RoomContext.Provider value={room}>
          <Form
            {...{ post, trouble, resumed }}
            keep={(journey) => onBegun(begunIn(journey, wasBegun))}
            before={TakingStart}
            onStored={() => {
              onBegun(null);
              onStored();
            }}
          />
        </RoomContext.Provider>
      )}
    </section>
  );
}

function TakingStart({ onBegin }: { onBegin: (form: FormName) => void }) {
  const { ask, hint, options = {} } = wordsFor(useRoom(), 'taken.journey');
  return (
    <>
      <Heading>{ask}</Heading>
      <p class="hint">{hint}</p>
      <ul class="queue">
        {(Object.keys(forms) as FormName[]).map((form) => (
          <li key={form}>
            <button type="button" class="button button--quiet" onClick={() => onBegin(form)}>
              {options[form]}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
