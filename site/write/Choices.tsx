import type { ComponentChildren } from 'preact';
import { described, fieldClass, Wrong } from './Field.tsx';
import type { FaultCode } from './faults.ts';

type Props<Value extends string> = {
  id: string;
  legend: ComponentChildren;
  hint?: string;
  fault?: FaultCode | undefined;
  choices: readonly { value: Value; words: string; hint?: string }[];
  chosen: Value | '';
  onChoose: (value: Value) => void;
};

/** One of several, as radio buttons. Their shared name says nothing: without one, arrow keys would not move between them. */
export function Choices<Value extends string>({ id, legend, hint, fault, choices, chosen, onChoose }: Props<Value>) {
  return (
    <fieldset class={fieldClass(fault)} {...described(id, fault, hint !== undefined)}>
      <legend>{legend}</legend>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Wrong id={id} fault={fault} />
      {choices.map((choice, at) => (
        <label class="choice" key={choice.value}>
          <input
            type="radio"
            id={`${id}-${at}`}
            name={id}
            autocomplete="off"
            checked={choice.value === chosen}
            onChange={() => onChoose(choice.value)}
          />
          <span>
            {choice.words}
            {choice.hint && <span class="hint">{choice.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
