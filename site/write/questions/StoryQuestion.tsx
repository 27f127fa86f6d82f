import { useEffect, useState } from 'preact/hooks';
import { unlearnt } from '#site/parts/unlearnt.ts';
import { type Asked, described, faultAt, fieldClass, Wrong } from '../Field.tsx';
import { fieldId } from '../fields.ts';
import { useRoom } from '../room.ts';
import { roomFor } from '../story.ts';
import { fill } from '../words.ts';

const id = fieldId('story');
/** Somebody who listens is told what is left when they pause, not at every letter. Milliseconds. */
const pause = 1000;

export function StoryQuestion({ draft, faults, answer }: Asked) {
  const { words } = useRoom();
  const fault = faultAt(faults, id);
  const left = roomFor(draft.story);
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
      <h1 tabIndex={-1}>
        <label for={id}>{words.story.heading}</label>
      </h1>
      <p class="hint" id={`${id}-hint`}>
        {words.story.hint}
      </p>
      <p class="hint">{words.story.limits}</p>
      <Wrong id={id} fault={fault} />
      <textarea
        {...unlearnt}
        id={id}
        rows={8}
        autocapitalize="sentences"
        value={draft.story}
        onInput={(event) => answer({ story: event.currentTarget.value })}
        {...described(id, fault, true)}
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
