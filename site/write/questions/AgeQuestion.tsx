import { Choices } from '../Choices.tsx';
import { type Asked, faultAt } from '../Field.tsx';
import { fieldId } from '../fields.ts';
import { useRoom } from '../room.ts';

const bands = ['under-16', '16-17', '18-or-over'] as const;

export function AgeQuestion({ draft, faults, answer }: Asked) {
  const { age } = useRoom().words;
  return (
    <Choices
      id={fieldId('age')}
      legend={<h1 tabIndex={-1}>{age.heading}</h1>}
      hint={age.hint}
      fault={faultAt(faults, fieldId('age', 0))}
      choices={bands.map((value) => ({ value, words: age.choices[value] }))}
      chosen={draft.age}
      onChoose={(band) => answer({ age: band })}
    />
  );
}
