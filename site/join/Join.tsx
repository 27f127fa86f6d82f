import { useState } from 'preact/hooks';
import { SignInName } from '#shared/contract/members.ts';
import { suggestPassphrase } from '#shared/crypto/sheet.ts';
import type { Pin } from '#shared/crypto/statement.ts';
import { type InviteLink, joinTeam } from '#shared/team/joining.ts';
import { stretchInWorker } from '#site/duty/stretch.ts';
import { type DeskWords, faultText, type MembersWords } from '#site/duty/words.ts';
import { draw } from '#site/parts/draw.ts';
import { type Fault, FaultSummary, faultOf } from '#site/parts/Faults.tsx';
import { TextField } from '#site/parts/Field.tsx';
import { Heading } from '#site/parts/Heading.tsx';
import { fill, pageLanguage } from '#site/parts/words.ts';
import { leastPassphrase } from '#site/set-up/answers.ts';

type Props = { words: DeskWords; members: MembersWords; pin: Pin; link: InviteLink };

/** Somebody who was invited makes their keys here, and then waits to be let in. */
export function Join({ words, members, pin, link }: Props) {
  const text = members.join;
  const [signInName, setSignInName] = useState('');
  const [passphrase, setPassphrase] = useState(() => suggestPassphrase(draw));
  const [faults, setFaults] = useState<Fault[]>([]);
  const [stage, setStage] = useState<'asked' | 'working' | 'done'>('asked');
  const submit = async (event: Event) => {
    event.preventDefault();
    if (stage !== 'asked') return;
    const name = SignInName.safeParse(signInName);
    const wrong: Fault[] = [];
    if (!name.success) wrong.push({ id: 'join-name', text: words.faults.wrongName });
    if (passphrase.trim().length < leastPassphrase) wrong.push({ id: 'join-pass', text: words.faults.shortPassphrase });
    setFaults(wrong);
    if (!name.success || wrong.length > 0) return;
    setStage('working');
    try {
      await joinTeam('', pin, link, { signInName: name.data, passphrase }, stretchInWorker);
      setStage('done');
    } catch (fault) {
      setFaults([{ id: '', text: faultText(fault, words) }]);
      setStage('asked');
    }
  };
  if (stage === 'done') {
    return (
      <section>
        <Heading>{text.heading}</Heading>
        <p role="status">{fill(text.done, { name: link.from })}</p>
        <a class="button" href={pageLanguage() === 'cy' ? '/cy/duty/' : '/duty/'}>
          {text.desk}
        </a>
      </section>
    );
  }
  return (
    <form onSubmit={submit} noValidate>
      <FaultSummary heading={words.faults.heading} faults={faults} />
      <Heading>{text.heading}</Heading>
      <p>{fill(text.intro, { name: link.from })}</p>
      <TextField
        id="join-name"
        label={text.signInName}
        hint={text.signInNameHint}
        value={signInName}
        fault={faultOf(faults, 'join-name')}
        onValue={setSignInName}
      />
      <TextField
        id="join-pass"
        label={text.passphrase}
        hint={text.passphraseHint}
        value={passphrase}
        fault={faultOf(faults, 'join-pass')}
        onValue={setPassphrase}
      />
      <div class="actions">
        <button type="submit" class="button" aria-disabled={stage === 'working'}>
          {text.submit}
        </button>
        <button type="button" class="button button--quiet" onClick={() => setPassphrase(suggestPassphrase(draw))}>
          {text.another}
        </button>
        <span role="status">{stage === 'working' ? text.working : ''}</span>
      </div>
    </form>
  );
}
