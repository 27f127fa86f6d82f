import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReceivedWords } from './Attachments.tsx';
import { previewOf } from './preview.ts';

type Props = {
  words: ReceivedWords;
  name: string;
  read: (signal: AbortSignal) => Promise<Uint8Array>;
  /** Whether it came and was not what had been sent; otherwise it did not come. */
  isBroken: (fault: unknown) => boolean;
  onClose: () => void;
};

type Opened =
  | { is: 'opening' | 'lost' | 'broken' }
  | { is: 'open'; bytes: Uint8Array<ArrayBuffer>; frame: string | null };

/**
 * One file, hostile until shown otherwise: in a frame that runs nothing and belongs to nobody, or to be saved. With the
 * desk's lock, or when it is closed, it is overwritten and its addresses lead nowhere.
 */
export function OpenedFile({ words, name, read, isBroken, onClose }: Props) {
  const [opened, setOpened] = useState<Opened>({ is: 'opening' });
  const closing = useRef<HTMLButtonElement>(null);
  const addresses = useRef<string[]>([]);
  const addressFor = (blob: Blob) => {
    const address = URL.createObjectURL(blob);
    addresses.current.push(address);
    return address;
  };
  useEffect(() => {
    const end = new AbortController();
    let held: Uint8Array | null = null;
    const open = async () => {
      const bytes = new Uint8Array(await read(end.signal));
      held = bytes;
      const preview = await previewOf(bytes);
      if (!end.signal.aborted) setOpened({ is: 'open', bytes, frame: preview && addressFor(preview) });
    };
    open().catch((fault) => !end.signal.aborted && setOpened({ is: isBroken(fault) ? 'broken' : 'lost' }));
    closing.current?.focus();
    return () => {
      end.abort();
      held?.fill(0);
      for (const address of addresses.current.splice(0)) URL.revokeObjectURL(address);
    };
  }, []);
  const save = (bytes: Uint8Array<ArrayBuffer>) => {
    const link = document.createElement('a');
    // Of a type that no browser opens by itself.
    link.href = addressFor(new Blob([bytes], { type: 'application/octet-stream' }));
    link.download = name;
    link.click();
  };
  return (
    <section class="panel">
      <h4>
        <bdi>{name}</bdi>
      </h4>
      <div role="status">
        {opened.is === 'opening' && <p>{words.opening}</p>}
        {(opened.is === 'lost' || opened.is === 'broken') && <p class="error">{words[opened.is]}</p>}
        {opened.is === 'open' && opened.frame === null && <p>{words.saveOnly}</p>}
      </div>
      {opened.is === 'open' && opened.frame !== null && (
        <iframe
          sandbox=""
          referrerpolicy="no-referrer"
          title={words.shown}
          src={opened.frame}
          width="100%"
          height="480"
        />
      )}
      <div class="actions">
        {opened.is === 'open' && (
          <button type="button" class="button button--quiet" onClick={() => save(opened.bytes)}>
            {words.save}
          </button>
        )}
        <button type="button" class="button button--quiet" ref={closing} onClick={onClose}>
          {words.close}
        </button>
      </div>
    </section>
  );
}
