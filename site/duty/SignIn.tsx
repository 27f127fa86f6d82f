import { useState } from 'preact/hooks';
import type { Pin } from '#shared/crypto/statement.ts';
import { type OnDuty, signIn } from '#shared/team/sign-in.ts';
import { type Fault, FaultSummary, faultOf } from '#site/parts/Faults.tsx';
import { TextField } from '#site/parts/Field.tsx';
import { Heading } from '#site/parts/Heading.tsx';
import { fill } from '#site/parts/words.ts';
import { stretchInWorker } from './stretch.ts';
import { type DeskWords, faultText } from './words.ts';

type Props = {
  words: DeskWords;
  pin: Pin;
  /** Something to know before signing in, such as having been signed out. */
  news: string | null;
  /** The sign-in name of whoever locked this desk, else empty. */
  name: string;
  onSheet: () => void;
  /** May refuse what the server showed. */
  onSignedIn: (onDuty: OnDuty, signInName: string) => Promise<void>;
};

export function SignIn({ words, pin, news, name, onSheet, onSignedIn }: Props) {
  const [signInName, setSignInName] = useState(name);
  const [passphrase, setPassphrase] = useState('');
  const [faults, setFaults] = useState<Fault[]>([]);
  const [working, setWorking] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (working) return;
    const asked = [
      { id: 'sign-in-name', label: words.signIn.name, value: signInName },
      { id: 'passphrase', label: words.signIn.passphrase, value: passphrase },
    ];
    const empty = asked.filter(({ value }) => value.trim() === '');
    setFaults(empty.map(({ id, label }) => ({ id, text: fill(words.faults.empty, { label }) })));
    if (empty.length > 0) return;
    setWorking(true);
    try {
      await onSignedIn(await signIn('', pin, { signInName, passphrase }, stretchInWorker), signInName);
    } catch (fault) {
      setFaults([{ id: '', text: faultText(fault, words) }]);
      setWorking(false);
    }
  };
  return (
    <form onSubmit={submit} noValidate>
      <FaultSummary heading={words.faults.heading} faults={faults} />
      <Heading>{words.signIn.heading}</Heading>
      {news && (
        <p class="notice" role="status">
          {news}
        </p>
      )}
      <TextField
        id="sign-in-name"
        label={words.signIn.name}
        value={signInName}
        fault={faultOf(faults, 'sign-in-name')}
        onValue={setSignInName}
      />
      <TextField
        id="passphrase"
        covered
        label={words.signIn.passphrase}
        value={passphrase}
        fault={faultOf(faults, 'passphrase')}
        onValue={setPassphrase}
      />
      <div class="actions">
        <button type="submit" class="button" aria-disabled={working}>
          {words.signIn.submit}
        </button>
        <button type="button" class="button button--quiet" onClick={onSheet}>
          {words.signIn.sheet}
        </button>
        <span role="status">{working ? words.signIn.working : ''}</span>
      </div>
      <p class="hint">{words.signIn.memory}</p>
    </form>
  );
}
