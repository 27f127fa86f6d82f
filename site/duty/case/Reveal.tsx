import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Safety } from '#shared/triage/windows.ts';
import { TextField } from '#site/parts/Field.tsx';
import type { Line } from '../answers/lines.ts';
import { Lines } from '../Lines.tsx';
import type { DeskWords } from '../words.ts';
import { reasonIn } from './adding.ts';

type Props = {
  words: DeskWords;
  ask: string;
  /** Tells it from others like it, for whoever listens. */
  about: string;
  line: Line;
  safety: Safety;
  /** Logs that it is shown, and why outside a safe time; resolves to whether that is stored. */
  reveal: (outside?: string) => Promise<boolean>;
  /** What may be left there, which takes the same. */
  children?: ComponentChildren;
};

/**
 * A number or an address, which is not in the document until it was asked for and that is logged. Outside a safe time it
 * takes a reason and a second look.
 */
export function Reveal({ words, ask, about, line, safety, reveal, children }: Props) {
  const [state, setState] = useState<'hidden' | 'asking' | 'shown'>('hidden');
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state === 'shown') shown.current?.focus();
  }, [state]);
  const show = async (outside?: string) => {
    if (await reveal(outside)) setState('shown');
  };
  if (state === 'shown') {
    return (
      <div tabIndex={-1} ref={shown}>
        <Lines lines={[line]} />
        {children}
      </div>
    );
  }
  if (state === 'asking') {
    return <SecondLook words={words} onShow={(why) => void show(why)} onLeave={() => setState('hidden')} />;
  }
  return (
    <button type="button" class="button button--quiet" onClick={() => (safety.safe ? void show() : setState('asking'))}>
      {ask} <span class="visually-hidden">{about}</span>
    </button>
  );
}

type LookProps = { words: DeskWords; onShow: (why: string) => void; onLeave: () => void };

function SecondLook({ words, onShow, onLeave }: LookProps) {
  const text = words.cases.safety;
  const [why, setWhy] = useState('');
  const [fault, setFault] = useState<string>();
  const show = () => {
    const reason = reasonIn(why);
    setFault(reason === '' ? text.whyMissing : undefined);
    if (reason !== '') onShow(reason);
  };
  return (
    <div class="panel">
      <p>{text.outside}</p>
      <TextField id="why-outside" label={text.outsideLabel} value={why} fault={fault} onValue={setWhy} />
      <div class="actions">
        <button type="button" class="button" onClick={onLeave}>
          {text.never}
        </button>
        <button type="button" class="button button--quiet" onClick={show}>
          {text.sure}
        </button>
      </div>
    </div>
  );
}
