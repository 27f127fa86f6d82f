import { useEffect, useState } from 'preact/hooks';
import { SignInName } from '#shared/contract/members.ts';
import { Refused } from '#shared/crypto/refused.ts';
import { suggestPassphrase } from '#shared/crypto/sheet.ts';
import type { Pin } from '#shared/crypto/statement.ts';
import { type OpenedSheet, openSheet, recoverManager, wipeSheet } from '#shared/team/recovery.ts';
import { draw } from '#site/parts/draw.ts';
import { type Fault, FaultSummary, faultOf } from '#site/parts/Faults.tsx';
import { SelectField, TextField } from '#site/parts/Field.tsx';
import { Heading } from '#site/parts/Heading.tsx';
import { onLeave } from '#site/parts/leaving.ts';
import { leastPassphrase } from '#site/set-up/answers.ts';
import { holdToMarks } from './marks.ts';
import { stretchInWorker } from './stretch.ts';
import { type DeskWords, faultText } from './words.ts';

type Props = { words: DeskWords; pin: Pin; onBack: () => void; onRecovered: () => void };

/** First the sheet's words, then new keys for the manager who typed them. */
export function RecoverySheet({ words, pin, onBack, onRecovered }: Props) {
  const [opened, setOpened] = useState<OpenedSheet | null>(null);
  useEffect(() => {
    if (!opened) return;
    const wipe = () => wipeSheet(opened);
    const stop = onLeave(wipe);
    return () => {
      stop();
      wipe();
    };
  }, [opened]);
  return (
    <section>
      {/* Anew at each step, so that the focus goes on from what is no longer there. */}
      <Heading key={opened ? 'opened' : 'words'}>{words.sheet.heading}</Heading>
      {opened ? (
        <NewPassphrase words={words} opened={opened} onRecovered={onRecovered} />
      ) : (
        <SheetWords words={words} pin={pin} onOpened={setOpened} />
      )}
      <div class="actions">
        <button type="button" class="button button--quiet" onClick={onBack}>
          {words.sheet.back}
        </button>
      </div>
    </section>
  );
}

function SheetWords({ words, pin, onOpened }: { words: DeskWords; pin: Pin; onOpened: (opened: OpenedSheet) => void }) {
  const [typed, setTyped] = useState('');
  const [faults, setFaults] = useState<Fault[]>([]);
  const submit = async (event: Event) => {
    event.preventDefault();
    try {
      const opened = await openSheet('', pin, typed);
      // A new roster follows from this one: an older one would bring back whoever was taken out since.
      holdToMarks(pin, opened.history);
      onOpened(opened);
    } catch (fault) {
      const unreadable = fault instanceof Refused && fault.reason === 'unlock';
      setFaults([{ id: 'sheet-words', text: unreadable ? words.faults.notASheet : faultText(fault, words) }]);
    }
  };
  return (
    <form onSubmit={submit} noValidate>
      <FaultSummary heading={words.faults.heading} faults={faults} />
      <p>{words.sheet.intro}</p>
      <TextField
        id="sheet-words"
        label={words.sheet.words}
        hint={words.sheet.wordsHint}
        rows={6}
        value={typed}
        fault={faultOf(faults, 'sheet-words')}
        onValue={setTyped}
      />
      <div class="actions">
        <button type="submit" class="button">
          {words.sheet.open}
        </button>
      </div>
    </form>
  );
}

type NewProps = { words: DeskWords; opened: OpenedSheet; onRecovered: () => void };

function NewPassphrase({ words, opened, onRecovered }: NewProps) {
  const { managers, profile } = opened;
  const [id, setId] = useState(managers[0]?.id ?? '');
  const [signInName, setSignInName] = useState('');
  const [passphrase, setPassphrase] = useState(() => suggestPassphrase(draw));
  const [faults, setFaults] = useState<Fault[]>([]);
  const [working, setWorking] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (working) return;
    const name = SignInName.safeParse(signInName);
    const wrong: Fault[] = [];
    if (!name.success) wrong.push({ id: 'new-name', text: words.faults.wrongName });
    if (passphrase.trim().length < leastPassphrase) wrong.push({ id: 'new-pass', text: words.faults.shortPassphrase });
    setFaults(wrong);
    if (!name.success || wrong.length > 0) return;
    setWorking(true);
    try {
      const manager = { id, signInName: name.data, passphrase };
      await recoverManager(opened, manager, stretchInWorker, Math.floor(Date.now() / 1000));
      onRecovered();
    } catch (fault) {
      setFaults([{ id: '', text: faultText(fault, words) }]);
      setWorking(false);
    }
  };
  return (
    <form onSubmit={submit} noValidate>
      <FaultSummary heading={words.faults.heading} faults={faults} />
      <p role="status">{words.sheet.opened}</p>
      <SelectField
        id="manager"
        label={words.sheet.who}
        value={id}
        onValue={setId}
        options={managers.map((manager) => [manager.id, profile.names[manager.id] ?? words.queue.somebody] as const)}
      />
      <TextField
        id="new-name"
        label={words.sheet.name}
        value={signInName}
        fault={faultOf(faults, 'new-name')}
        onValue={setSignInName}
      />
      <TextField
        id="new-pass"
        label={words.sheet.passphrase}
        hint={words.sheet.passphraseHint}
        value={passphrase}
        fault={faultOf(faults, 'new-pass')}
        onValue={setPassphrase}
      />
      <div class="actions">
        <button type="submit" class="button" aria-disabled={working}>
          {words.sheet.submit}
        </button>
        <button type="button" class="button button--quiet" onClick={() => setPassphrase(suggestPassphrase(draw))}>
          {words.sheet.another}
        </button>
        <span role="status">{working ? words.sheet.working : ''}</span>
      </div>
    </form>
  );
}
