import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { fetchKeyring, putOpening, sealReferral } from '#shared/calls/opening.ts';
import type { Language } from '#shared/contract/wire.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import type { Pin } from '#shared/crypto/statement.ts';
import { files as filesCy } from '#site/content/cy/files.ts';
import { files as filesEn } from '#site/content/en/files.ts';
import { type FileFault, faultsOfFiles } from '#site/write/files/choice.ts';
import { FilesField, type FilesWords } from '#site/write/files/FilesField.tsx';
import { FilesOnTheWay } from '#site/write/files/FilesOnTheWay.tsx';
import { type Carried, carriedOf, type Packed, packed } from '#site/write/files/packing.ts';
import { exampleReferral } from '#tests/examples/referral.ts';

/** The files that were chosen, as they are now. */
export let chosen: File[] = [];

/** Puts the files' own parts on a page, as the form does: choosing, then *Send*, then what stands below the receipt. */
export function mount(pin: Pin, language: Language): void {
  const main = document.querySelector('main');
  if (!main) throw new Error('no main');
  main.replaceChildren();
  render(<Page pin={pin} words={{ en: filesEn, cy: filesCy }[language]} />, main);
}

function Page({ pin, words }: { pin: Pin; words: FilesWords }) {
  const [files, setFiles] = useState<File[]>([]);
  const [faults, setFaults] = useState<FileFault[]>([]);
  const [carried, setCarried] = useState<Carried | null>(null);
  useEffect(() => {
    chosen = files;
  });
  const send = async () => {
    const whole = faultsOfFiles(files).length === 0 ? await packed(files) : null;
    setFaults(faultsOfFiles(files));
    if (whole) setCarried(await writeIn(pin, whole));
  };
  return (
    <>
      <h1>Files</h1>
      {carried ? (
        <FilesOnTheWay words={words} {...carried} />
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

async function writeIn(pin: Pin, whole: Packed): Promise<Carried> {
  await sodiumReady();
  const now = Math.floor(Date.now() / 1000);
  const line = { address: '' };
  const keyring = await fetchKeyring(line, pin, now);
  const opening = sealReferral({ referral: exampleReferral, language: 'en', attachments: whole.notes }, keyring, now);
  await putOpening(line, opening);
  return carriedOf(whole, opening);
}
