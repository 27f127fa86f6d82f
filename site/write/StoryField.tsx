import { useEffect, useState } from 'preact/hooks';
import { unlearnt } from '#site/parts/unlearnt.ts';
import { fill } from '#site/parts/words.ts';
import { textAt } from './draft.ts';
import { faultAt, fieldClass, Hint, type Props, Title, useDescribed, Wrong } from './Field.tsx';
import { useRoom } from './room.ts';
import { roomFor } from './story.ts';

/** Somebody who listens is told what is left when they pause, not at every letter. Milliseconds. */
const pause = 1000;

/** Text of several lines. What may have to be told to others stands before it. */
export function StoryField(props: Props) {
  const { words } = useRoom();
  const { asked, draft, faults, answer } = props;
  const { field, id } = asked;
  const fault = faultAt(faults, id);
  const typed = textAt(draft, field.at);
  const left = roomFor(typed);
  const [said, setSaid] = useState(left);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(left), pause);
    return () => clearTimeout(timer);
  }, [left]);

  function inWords(count: number): string {
    const text = count < 0 ? words.story.over : words.story.left;
    return fill(text, { count: new Intl.NumberFormat('en-GB').format(Math.abs(count)) });
  }

  return (
    <div class={fieldClass(fault)}>
      <Title {...props} for={id} />
      <Hint {...props} />
      <p class="hint">{words.story.limits}</p>
      <Wrong fault={fault} />
      <textarea
        {...unlearnt}
        id={id}
        rows={8}
        autocapitalize="sentences"
        value={typed}
        onInput={(event) => answer({ [field.at]: event.currentTarget.value })}
        {...useDescribed(asked, fault)}
      />
      <p class="small" aria-hidden="true">
        {inWords(left)}
      </p>
      <p class="visually-hidden" role="status">
        {said === left ? inWords(said) : ''}
      </p>
    </div>
  );
}
