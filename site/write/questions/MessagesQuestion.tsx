import { Choices } from '../Choices.tsx';
import type { Asked } from '../Field.tsx';
import { fieldId } from '../fields.ts';
import { useRoom } from '../room.ts';

/** What may be left when a call is not answered. Both are "no" until the person says otherwise. */
export function MessagesQuestion({ draft, answer }: Asked) {
  const { messages } = useRoom().words;
  const choices = [
    { value: 'no', words: messages.no },
    { value: 'yes', words: messages.yes },
  ] as const;
  return (
    <>
      <h1 tabIndex={-1}>{messages.heading}</h1>
      <p class="hint">{messages.hint}</p>
      {(['voicemail', 'text'] as const).map((field) => (
        <Choices
          key={field}
          id={fieldId(field)}
          legend={messages[field]}
          choices={choices}
          chosen={draft[field] ? 'yes' : 'no'}
          onChoose={(chosen) => answer({ [field]: chosen === 'yes' })}
        />
      ))}
    </>
  );
}
