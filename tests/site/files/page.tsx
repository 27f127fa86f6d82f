import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { AttachmentSending } from '#shared/calls/attachments.ts';
import { fetchKeyring, putOpening, sealReferral } from '#shared/calls/opening.ts';
import type { Language } from '#shared/contract/wire.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import type { Pin } from '#shared/crypto/statement.ts';
import { files as cy } from '#site/content/cy/files.ts';
import { files as en } from '#site/content/en/files.ts';
import { shownName } from '#site/parts/file-words.ts';
import type * as Carry from '#site/write/files/carry.ts';
import { type FileFault, faultsIn } from '#site/write/files/choice.ts';
import { FilesField, type FilesWords } from '#site/write/files/FilesField.tsx';
import { FilesOnTheWay } from '#site/write/files/FilesOnTheWay.tsx';
import { exampleReferral } from '#tests/examples/referral.ts';

/** The files that were chosen, as they are now. */
export let chosen: File[] = [];

/** Puts the files' own parts on a page, as the form does: choosing, then *Send*, then what stands below the receipt. */
export function mount(pin: Pin, language: Language): void {
  const main = document.querySelector('main');
  if (!main) throw new Error('no main');
  main.replaceChildren();
  render(<Page pin={pin} words={{ en, cy }[language]} />, main);
}

function Page({ pin, words }: { pin: Pin; words: FilesWords }) {
  const [files, setFiles] = useState<File[]>([]);
  const [faults, setFaults] = useState<FileFault[]>([]);
  const [sending, setSending] = useState<AttachmentSending | null>(null);
  useEffect(() => {
    chosen = files;
  });
  const names = files.map(({ name }, at) => shownName(name, at + 1));
  const send = async () => {
    const found = await faultsIn(files);
    setFaults(found);
    if (found.length > 0) return;
    // As the form does: fetched when it is needed.
    const carry = await import('#site/write/files/carry.ts');
    try {
      setSending(await writeIn(carry, pin, files));
    } catch (fault) {
      if (!(fault instanceof carry.VanishedFile)) throw fault;
      setFaults([{ at: fault.at, code: 'vanished' }]);
    }
  };
  return (
    <>
      <h1>Files</h1>
      {sending ? (
        <FilesOnTheWay words={words} sending={sending} names={names} />
      ) : (
        <>
          <FilesField id="f-1" words={words} files={files} faults={faults} onFiles={setFiles} />
          <button type="button" class="button" onClick={() => void send()}>
            Send
          </button>
        </>
      )}
    </>
  );
}

async function writeIn(
  { makeNotes, AttachmentSending }: typeof Carry,
  pin: Pin,
  files: File[],
): Promise<AttachmentSending> {
  await sodiumReady();
  const now = Math.floor(Date.now() / 1000);
  const line = { address: '' };
  const { notes, attached } = await makeNotes(files);
  const keyring = await fetchKeyring(line, pin, now);
  const opening = sealReferral({ referral: exampleReferral, language: 'en', attachments: notes }, keyring, now);
  await putOpening(line, opening);
  return new AttachmentSending(line, opening, attached);
}
