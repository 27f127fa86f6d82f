import { useEffect, useState } from 'preact/hooks';
import { fromBase64url } from '#shared/bytes/base64url.ts';
import { fingerprintWords, sheetKeys, sheetWords } from '#shared/crypto/sheet.ts';
import { sodium } from '#shared/crypto/sodium.ts';
import { fingerprint } from '#shared/crypto/statement.ts';
import { type Managing, succeed } from '#shared/team/changes.ts';
import { Heading } from '#site/parts/Heading.tsx';
import { onLeave } from '#site/parts/leaving.ts';
import { pageLanguage } from '#site/parts/words.ts';
import type { FoundingWords } from '#site/set-up/answers.ts';
import { Sheet } from '#site/set-up/Sheet.tsx';
import { SheetCheck } from '#site/set-up/SheetCheck.tsx';
import { type DeskWords, deviceClock, faultText, type MembersWords } from './words.ts';

type Props = {
  words: DeskWords;
  members: MembersWords;
  manager: Managing;
  /** The manager who leaves, or null where only the sheet is lost. */
  leaver: string | null;
  onBack: () => void;
};

/** A succession: a new charity key on a new sheet, which is checked like the first one before anything is changed. */
export function NewSheet({ words, members, manager, leaver, onBack }: Props) {
  const [stage, setStage] = useState<'asked' | 'sheet' | 'check' | 'done'>('asked');
  const [founding, setFounding] = useState<FoundingWords | null>(null);
  const [secret] = useState(() => sodium.randombytes_buf(32));
  const [working, setWorking] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => onLeave(() => sodium.memzero(secret)), [secret]);
  useEffect(() => void loadWords().then(setFounding), []);

  const finish = async () => {
    if (working) return;
    setWorking(true);
    try {
      await succeed(manager, secret, leaver, deviceClock());
      sodium.memzero(secret);
      setStage('done');
    } catch (fault) {
      setTrouble(faultText(fault, words));
      setWorking(false);
    }
  };

  const text = members.sheet;
  if (stage === 'done') {
    return (
      <section>
        <Heading>{text.heading}</Heading>
        <p role="status">{text.done}</p>
        <a class="button" href={pageLanguage() === 'cy' ? '/cy/duty/' : '/duty/'}>
          {text.again}
        </a>
      </section>
    );
  }
  if (stage === 'asked' || !founding) {
    return (
      <section>
        <Heading>{text.heading}</Heading>
        <p>{text.text}</p>
        <div class="actions">
          <button type="button" class="button" onClick={() => setStage('sheet')}>
            {text.start}
          </button>
          <button type="button" class="button button--quiet" onClick={onBack}>
            {members.back}
          </button>
        </div>
      </section>
    );
  }
  const sheet = sheetWords(secret);
  if (stage === 'sheet') {
    const charityName = document.querySelector('header .name')?.textContent ?? '';
    const charityId = fromBase64url(manager.history.charityId);
    const print = fingerprintWords(fingerprint(charityId, sheetKeys(secret).charity.publicKey));
    return (
      <Sheet
        words={founding.sheet}
        charityName={charityName}
        sheet={sheet}
        fingerprint={print}
        onDone={() => setStage('check')}
      />
    );
  }
  const check = { ...founding.check, submit: text.finish };
  return (
    <SheetCheck
      words={{ ...founding, check }}
      {...{ sheet, working, trouble }}
      onBack={() => setStage('sheet')}
      onDone={() => void finish()}
    />
  );
}

async function loadWords(): Promise<FoundingWords> {
  if (pageLanguage() === 'cy') return (await import('#site/content/cy/founding.ts')).founding;
  return (await import('#site/content/en/founding.ts')).founding;
}
