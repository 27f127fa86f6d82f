import { described, fieldClass, Wrong } from './Field.tsx';
import type { FaultCode } from './faults.ts';

type Props = {
  id: string;
  words: string;
  fault?: FaultCode | undefined;
  ticked: boolean;
  onTick: (ticked: boolean) => void;
};

/** A box that has to be ticked. */
export function Tick({ id, words, fault, ticked, onTick }: Props) {
  return (
    <div class={fieldClass(fault)}>
      <Wrong id={id} fault={fault} />
      <label class="choice">
        <input
          type="checkbox"
          id={id}
          autocomplete="off"
          checked={ticked}
          onChange={(event) => onTick(event.currentTarget.checked)}
          {...described(id, fault, false)}
        />
        <span>{words}</span>
      </label>
    </div>
  );
}
