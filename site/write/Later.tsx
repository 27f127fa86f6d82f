import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { untilOnlineOrAfter } from '#site/parts/waiting.ts';
import { useRoom } from './room.ts';
import type * as Seal from './seal.ts';
import { loadedCode, loadSealCode } from './seal-code.ts';

type Props = {
  /** What says until then which page this is. */
  title?: ComponentChildren;
  children: (code: typeof Seal) => ComponentChildren;
};

/** A part whose code comes with the code that seals. Until it has come it is asked for again and again. */
export function Later({ title, children: show }: Props) {
  const [code, setCode] = useState<typeof Seal | null>(loadedCode);
  useEffect(() => {
    let shown = true;
    const look = (): Promise<void> =>
      loadSealCode().then(
        (come) => {
          if (shown) setCode(come);
        },
        () => untilOnlineOrAfter(pause).then(() => (shown ? look() : undefined)),
      );
    if (!code) void look();
    return () => {
      shown = false;
    };
  }, []);
  const { words } = useRoom();
  if (code) return <>{show(code)}</>;
  return (
    <>
      {title}
      <p role="status">{words.sending.trying}</p>
    </>
  );
}

/** Milliseconds. */
const pause = 5000;
