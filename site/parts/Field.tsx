import type { ComponentChildren } from 'preact';
import { unlearnt } from './unlearnt.ts';

type Shared = { id: string; label: string; hint?: string | undefined; fault?: string | undefined };

type TextProps = Shared & {
  value: string;
  onValue: (value: string) => void;
  /** A passphrase that is known is covered; one that is being chosen is shown, to be written down. */
  covered?: boolean;
  inputMode?: 'text' | 'tel' | 'url' | 'email';
  /** More than one makes it a text area. */
  rows?: number;
};

/** One labelled question. Nothing typed is offered again by the browser, and no spelling service is sent a word. */
export function TextField({ value, onValue, covered, inputMode = 'text', rows = 1, ...shared }: TextProps) {
  const common = {
    ...described(shared),
    ...unlearnt,
    value,
    autocapitalize: 'none',
  } as const;
  const typed = (event: { currentTarget: { value: string } }) => onValue(event.currentTarget.value);
  if (rows > 1) return framed(shared, <textarea {...common} rows={rows} onInput={typed} />);
  if (covered) return framed(shared, <input {...common} type="password" onInput={typed} />);
  return framed(shared, <input {...common} type="text" inputMode={inputMode} onInput={typed} />);
}

type SelectProps = Shared & {
  value: string;
  onValue: (value: string) => void;
  options: readonly (readonly [value: string, text: string])[];
};

export function SelectField({ value, onValue, options, ...shared }: SelectProps) {
  return framed(
    shared,
    <select
      {...described(shared)}
      autocomplete="off"
      value={value}
      onChange={(event) => onValue(event.currentTarget.value)}
    >
      {options.map(([key, text]) => (
        <option key={key} value={key}>
          {text}
        </option>
      ))}
    </select>,
  );
}

function framed({ id, label, hint, fault }: Shared, control: ComponentChildren) {
  return (
    <div class={fault ? 'field field--wrong' : 'field'}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault && (
        <p class="error" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      {control}
    </div>
  );
}

function described({ id, hint, fault }: Shared) {
  const names = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return {
    id,
    'aria-describedby': names || undefined,
    'aria-invalid': fault ? ('true' as const) : undefined,
  };
}
