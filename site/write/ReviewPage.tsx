import { Back } from './Back.tsx';
import type { Draft } from './draft.ts';
import type { Form } from './referring.ts';
import { reviewed } from './reviewed.ts';
import { useRoom } from './room.ts';

type Props = {
  form: Form;
  draft: Draft;
  stopped: boolean;
  onBack: () => void;
  onChange: (page: string) => void;
  onSend: () => void;
};

/** Every answer once more, each of which can be changed, before anything is sent. */
export function ReviewPage({ form, draft, stopped, onBack, onChange, onSend }: Props) {
  const room = useRoom();
  const { review } = room.words;
  return (
    <>
      <Back onBack={onBack} />
      <h1 tabIndex={-1}>{review.heading}</h1>
      {stopped && <p class="panel">{review.stopped}</p>}
      <dl class="review">
        {reviewed(form, draft, room).map(({ page, id, label, texts }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>
              {texts.map((text) => (
                <p key={text} dir="auto">
                  {text}
                </p>
              ))}
            </dd>
            <dd class="change">
              <button type="button" class="as-link" onClick={() => onChange(page)}>
                {review.change}
                <span class="visually-hidden"> {label}</span>
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <p>{review.text}</p>
      <div class="actions">
        <button type="button" class="button" onClick={onSend}>
          {review.send}
        </button>
      </div>
    </>
  );
}
