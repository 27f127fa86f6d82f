import type { SettingsWords } from '#site/content/en/settings.ts';
import { type Fault, faultOf } from '#site/parts/Faults.tsx';
import { TextField } from '#site/parts/Field.tsx';
import type { Typed } from './settings-answers.ts';

type Props = { own: SettingsWords; typed: Typed; faults: Fault[]; onTyped: (typed: Typed) => void };

/** Asks what kind of place it is before there is a box for an address. For a refuge there is none, and the reason. */
export function SettingsOffice({ own, typed, faults, onTyped }: Props) {
  const fault = faultOf(faults, 'officeIs');
  const kinds = [
    ['none', own.officeNone],
    ['office', own.officeOffice],
    ['refuge', own.officeRefuge],
  ] as const;
  return (
    <>
      <fieldset class={fault ? 'field field--wrong' : 'field'} aria-describedby={fault ? 'officeIs-fault' : undefined}>
        <legend>{own.officeIs}</legend>
        {fault && (
          <p class="error" id="officeIs-fault">
            {fault}
          </p>
        )}
        <div>
          {kinds.map(([kind, label], at) => (
            <label class="choice" key={kind}>
              <input
                type="radio"
                name="officeIs"
                autocomplete="off"
                id={at === 0 ? 'officeIs' : `officeIs-${at}`}
                checked={typed.officeIs === kind}
                onChange={() => onTyped({ ...typed, officeIs: kind })}
              />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
      {/* Always there, so that it is spoken when it fills. */}
      <div role="status">{typed.officeIs === 'refuge' && <p class="notice">{own.officeRefuse}</p>}</div>
      {typed.officeIs === 'office' && (
        <TextField
          id="office"
          label={own.office}
          hint={own.officeHint}
          rows={3}
          value={typed.office}
          fault={faultOf(faults, 'office')}
          onValue={(office) => onTyped({ ...typed, office })}
        />
      )}
    </>
  );
}
