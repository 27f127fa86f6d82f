import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { Draft } from './draft.ts';
import { ListPart } from './ListPart.tsx';
import type { List } from './list.ts';
import type { Form } from './referring.ts';
import { reviewedParts } from './reviewed.ts';
import { useRoom } from './room.ts';

export type ReviewProps = {
  form: Form;
  draft: Draft;
  /** For whoever takes a list: what was drawn, null until something is. Null where none is wanted. */
  list: { drawn: List | null } | null;
  /** Draws a list, or works again on the one there is. */
  onDraw: () => void;
  onChange: (page: string) => void;
  onSend: () => void;
};

/** Every answer once more, each of which can be changed; the list to come back with; and *Send*, once both can be read. */
export function ReviewBody({ form, draft, list, onDraw, onChange, onSend }: ReviewProps) {
  const room = useRoom();
  const { review } = room.words;
  const [shown, setShown] = useState(false);
  const ready = !list || shown;
  return (
    <>
      {reviewedParts(form, draft, room).map(({ heading, answers }) => (
        <Fragment key={heading}>
          {heading !== null && <h2>{heading}</h2>}
          <dl class="review">
            {answers.map(({ page, id, label, texts }) => (
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
                    <span class="visually-hidden">
                      {' '}
                      {heading} {label}
                    </span>
                  </button>
                </dd>
              </div>
            ))}
          </dl>
        </Fragment>
      ))}
      {list && (
        <ListPart
          list={list.drawn}
          whose={form.listed === 'professional' ? 'professional' : 'person'}
          onDraw={onDraw}
          onShown={() => setShown(true)}
        />
      )}
      <p>{review.text}</p>
      <div class="actions">
        <button type="button" class="button" aria-disabled={ready ? undefined : true} onClick={() => ready && onSend()}>
          {review.send}
        </button>
      </div>
    </>
  );
}
