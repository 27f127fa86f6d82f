import type { ComponentChildren } from 'preact';
import { unlearnt } from '#site/parts/unlearnt.ts';
import type { Draft } from './answers.ts';
import type { Fault, FaultCode } from './faults.ts';
import { useRoom } from './room.ts';

/** What every question is given. */
export type Asked = { draft: Draft; faults: Fault[]; answer: (answers: Partial<Draft>) => void };

/** The fault of one control, if it has one. */
export function faultAt(faults: Fault[], at: string): FaultCode | undefined {
  return faults.find((fault) => fault.at === at)?.code;
}

type TextProps = {
  id: string;
  /** The label, with the page's heading around it where it is the question itself. */
  children: ComponentChildren;
  hint?: ComponentChildren;
  fault: FaultCode | undefined;
  value: string;
  onType: (value: string) => void;
  capitals?: 'none' | 'words' | 'sentences';
  keyboard?: 'text' | 'tel' | 'email';
  /** Told politely while it is being typed. */
  note?: string | false;
};

/** One line of text with its label, its hint and what is wrong with it. */
export function TextField({ id, children, hint, fault, value, onType, capitals = 'none', keyboard, note }: TextProps) {
  return (
    <div class={fieldClass(fault)}>
      {children}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Wrong id={id} fault={fault} />
      <input
        {...unlearnt}
        type="text"
        id={id}
        value={value}
        onInput={(event) => onType(event.currentTarget.value)}
        autocapitalize={capitals}
        inputMode={keyboard}
        enterkeyhint="go"
        {...described(id, fault, hint !== undefined)}
      />
      {note !== undefined && <p role="status">{note}</p>}
    </div>
  );
}

/** What is wrong with an answer, beside it. */
export function Wrong({ id, fault }: { id: string; fault: FaultCode | undefined }) {
  const { words } = useRoom();
  if (!fault) return null;
  return (
    <p class="error" id={`${id}-error`}>
      <span class="visually-hidden">{words.fault} </span>
      {words.faults[fault]}
    </p>
  );
}

/** Ties a control to its hint and its fault. */
export function described(id: string, fault: FaultCode | undefined, hasHint: boolean) {
  const ids = [hasHint && `${id}-hint`, fault && `${id}-error`].filter(Boolean).join(' ');
  return { 'aria-describedby': ids || undefined, 'aria-invalid': fault ? true : undefined };
}

export function fieldClass(fault: unknown): string {
  return fault ? 'field field--wrong' : 'field';
}
