import type { ComponentChildren } from 'preact';
import { unlearnt } from '#site/parts/unlearnt.ts';
import type { Draft } from './draft.ts';
import type { Fault } from './faults.ts';
import type { Asked } from './referring.ts';
import { faultText, useRoom, wordsFor } from './room.ts';

/** What the control of every question is given. */
export type Props = {
  asked: Asked;
  /** True where the question is the heading of its page. */
  heads: boolean;
  draft: Draft;
  faults: readonly Fault[];
  answer: (answers: Draft) => void;
};

/** The question, as the heading of its page or as it stands among others. */
export function Title({ asked, heads, for: control }: Pick<Props, 'asked' | 'heads'> & { for?: string }) {
  const { ask } = wordsFor(useRoom(), asked.field.words);
  const words = control === undefined ? ask : <label for={control}>{ask}</label>;
  return heads ? <h1 tabIndex={-1}>{words}</h1> : words;
}

/** The fault of one control, if it has one. */
export function faultAt(faults: readonly Fault[], id: string): Fault | undefined {
  return faults.find((fault) => fault.id === id);
}

type TextProps = Props & {
  capitals?: 'none' | 'words' | 'sentences';
  keyboard?: 'text' | 'tel' | 'email' | 'numeric';
  value: string;
  onType: (typed: string) => void;
  /** Told politely while it is being typed. */
  note?: string | false;
};

/** One line of text with its label, its hint and what is wrong with it. */
export function TextField({ capitals = 'none', keyboard, value, onType, note, ...props }: TextProps) {
  const { id } = props.asked;
  const fault = faultAt(props.faults, id);
  return (
    <div class={fieldClass(fault)}>
      <Title {...props} for={id} />
      <Hint {...props} />
      <Wrong fault={fault} />
      <input
        {...unlearnt}
        type="text"
        id={id}
        value={value}
        onInput={(event) => onType(event.currentTarget.value)}
        autocapitalize={capitals}
        inputMode={keyboard}
        enterkeyhint="go"
        {...useDescribed(props.asked, fault)}
      />
      {note !== undefined && <p role="status">{note}</p>}
    </div>
  );
}

export function Hint({ asked }: Pick<Props, 'asked'>) {
  const { hint } = wordsFor(useRoom(), asked.field.words);
  return hint ? (
    <p class="hint" id={`${asked.id}-hint`}>
      {hint}
    </p>
  ) : null;
}

/** What is wrong with an answer, beside it. */
export function Wrong({ fault }: { fault: Fault | undefined }) {
  const room = useRoom();
  if (!fault) return null;
  return (
    <p class="error" id={`${fault.id}-error`}>
      <span class="visually-hidden">{room.words.fault} </span>
      {faultText(room, fault)}
    </p>
  );
}

/** Ties a control to its hint and its fault. */
export function useDescribed(asked: Asked, fault: Fault | undefined) {
  const { hint } = wordsFor(useRoom(), asked.field.words);
  return described(hint ? `${asked.id}-hint` : undefined, fault);
}

export function described(hint: string | undefined, fault: Fault | undefined) {
  const ids = [hint, fault && `${fault.id}-error`].filter(Boolean).join(' ');
  return { 'aria-describedby': ids || undefined, 'aria-invalid': fault ? true : undefined };
}

export function fieldClass(fault: unknown): string {
  return fault ? 'field field--wrong' : 'field';
}

/** Several controls that answer one question. */
export function Group({
  children,
  fault,
  ...props
}: Props & { children: ComponentChildren; fault?: Fault | undefined }) {
  return (
    <fieldset class={fieldClass(fault)} {...useDescribed(props.asked, fault)}>
      <legend>
        <Title {...props} />
      </legend>
      <Hint {...props} />
      <Wrong fault={fault} />
      {children}
    </fieldset>
  );
}
