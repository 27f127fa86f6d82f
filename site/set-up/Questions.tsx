import { suggestPassphrase } from '#shared/crypto/sheet.ts';
import type { Founding } from '#shared/team/founding.ts';
import { draw } from '#site/parts/draw.ts';
import { type Fault, FaultSummary, faultOf } from '#site/parts/Faults.tsx';
import { SelectField, TextField } from '#site/parts/Field.tsx';
import { type Answers, type FoundingWords, readAnswers } from './answers.ts';

type Props = {
  words: FoundingWords;
  answers: Answers;
  faults: Fault[];
  working: boolean;
  onAnswers: (answers: Answers) => void;
  onFaults: (faults: Fault[]) => void;
  onDone: (founding: Founding) => void;
};

/** Everything that set-up asks, on one page. */
export function Questions({ words, answers, faults, working, onAnswers, onFaults, onDone }: Props) {
  const field = (id: keyof Answers) => ({
    id,
    value: answers[id],
    fault: faultOf(faults, id),
    onValue: (value: string) => onAnswers({ ...answers, [id]: value }),
  });
  const submit = (event: Event) => {
    event.preventDefault();
    const read = readAnswers(answers, words.faults);
    if (Array.isArray(read)) onFaults(read);
    else onDone(read);
  };
  const nations = [['', ''] as const, ...Object.entries(words.nations)];
  return (
    <form onSubmit={submit} noValidate>
      <FaultSummary heading={words.faults.heading} faults={faults} />
      <p>{words.intro}</p>
      <TextField {...field('code')} label={words.code} hint={words.codeHint} />
      <fieldset>
        <legend>
          <h2>{words.charity}</h2>
        </legend>
        <TextField {...field('name')} label={words.name} />
        <SelectField {...field('nation')} label={words.nation} options={nations} />
        <TextField {...field('phone')} label={words.phone} hint={words.phoneHint} inputMode="tel" />
        <TextField {...field('exitUrl')} label={words.exit} hint={words.exitHint} inputMode="url" />
      </fieldset>
      <fieldset>
        <legend>
          <h2>{words.manager}</h2>
        </legend>
        <TextField {...field('displayName')} label={words.displayName} />
        <TextField {...field('signInName')} label={words.signInName} hint={words.signInNameHint} />
        <TextField {...field('passphrase')} label={words.passphrase} hint={words.passphraseHint} />
        <button
          type="button"
          class="button button--quiet"
          onClick={() => onAnswers({ ...answers, passphrase: suggestPassphrase(draw) })}
        >
          {words.another}
        </button>
      </fieldset>
      <div class="actions">
        <button type="submit" class="button" aria-disabled={working}>
          {words.next}
        </button>
        <span role="status">{working ? words.working : ''}</span>
      </div>
    </form>
  );
}
