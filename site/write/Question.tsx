import type { ComponentType } from 'preact';
import { AreaField } from './AreaField.tsx';
import { Choices } from './Choices.tsx';
import { DayField } from './DayField.tsx';
import { textAt } from './draft.ts';
import { type Props, TextField } from './Field.tsx';
import { FilesField } from './FilesField.tsx';
import type { Kind } from './fields.ts';
import { StoryField } from './StoryField.tsx';
import { Agree, Ticks } from './Ticks.tsx';
import { TimesField } from './TimesField.tsx';

const keyboards: { readonly [kind in Kind]?: 'tel' | 'email' | 'numeric' } = {
  number: 'tel',
  address: 'email',
  count: 'numeric',
};

/** One line of text of any kind. */
function LineField(props: Props) {
  const { at, kind } = props.asked.field;
  const keyboard = keyboards[kind];
  return (
    <TextField
      {...props}
      {...(keyboard ? { keyboard } : { capitals: 'sentences' as const })}
      value={textAt(props.draft, at)}
      onType={(typed) => props.answer({ [at]: typed })}
    />
  );
}

const controls: Record<Kind, ComponentType<Props>> = {
  line: LineField,
  number: LineField,
  address: LineField,
  count: LineField,
  area: AreaField,
  story: StoryField,
  choice: Choices,
  flag: Choices,
  ticks: Ticks,
  agree: Agree,
  day: DayField,
  times: TimesField,
  files: FilesField,
};

/** A question with the control that its kind needs. */
export function Question(props: Props) {
  const Control = controls[props.asked.field.kind];
  return <Control {...props} />;
}
