import { Choices } from '../Choices.tsx';
import { type Asked, faultAt } from '../Field.tsx';
import { fieldId } from '../fields.ts';
import { useRoom } from '../room.ts';

const methods = ['call', 'text', 'email', 'none'] as const;

export function MethodQuestion({ draft, faults, answer }: Asked) {
  const { method } = useRoom().words;
  return (
    <Choices
      id={fieldId('method')}
      legend={<h1 tabIndex={-1}>{method.heading}</h1>}
      hint={method.hint}
      fault={faultAt(faults, fieldId('method', 0))}
      choices={methods.map((value) => ({
        value,
        words: method.choices[value],
        ...(value === 'none' && { hint: method.noneHint }),
      }))}
      chosen={draft.method}
      // "Only I can see this" was said of one way, and means nothing for another.
      onChoose={(chosen) => answer(chosen === draft.method ? {} : { method: chosen, onlyMe: false })}
    />
  );
}
