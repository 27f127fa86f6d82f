import { useState } from 'preact/hooks';
import { Verification } from '#shared/contract/case.ts';
import type { ProfessionalReferral } from '#shared/contract/referral.ts';
import type { MessagesWords } from '#site/content/en/messages.ts';
import { SelectField, TextField } from '#site/parts/Field.tsx';
import { fill } from '#site/parts/words.ts';
import { clockText, dayOf } from '../words.ts';
import { addVerification } from './adding.ts';
import type { AtCase } from './at.ts';
import { DayTimeField, momentOf } from './DayTimeField.tsx';

type Props = {
  at: AtCase;
  text: MessagesWords['referrer'];
  professional: ProfessionalReferral['professional'];
};

/** Records that the referrer was rung back through their agency's switchboard: by whom, whom they spoke to, and when. */
export function CallBack({ at, text, professional }: Props) {
  const [caller, setCaller] = useState(at.me);
  const [spokeTo, setSpokeTo] = useState('');
  const [when, setWhen] = useState(() => ({ day: dayOf(at.now), time: clockText(at.now) }));
  const [faults, setFaults] = useState<{ name?: string | undefined; when?: string | undefined }>({});
  const save = () => {
    const name = Verification.shape.spokeTo.safeParse(spokeTo);
    const calledAt = momentOf(when);
    const past = calledAt !== undefined && calledAt <= at.now;
    setFaults({ name: name.success ? undefined : text.missing, when: past ? undefined : text.whenMissing });
    if (name.success && past) void at.add(addVerification(at.adding(), { caller, spokeTo: name.data, calledAt }));
  };
  return (
    <details>
      <summary>{text.record}</summary>
      <p class="private">{fill(text.how, { name: professional.name, agency: professional.agency })}</p>
      <SelectField
        id="called-back-by"
        label={text.caller}
        value={caller}
        onValue={setCaller}
        options={at.members.map(({ id }) => [id, at.nameOf(id)] as const)}
      />
      <TextField id="called-back-to" label={text.spokeTo} value={spokeTo} fault={faults.name} onValue={setSpokeTo} />
      <DayTimeField label={text.when} value={when} fault={faults.when} onValue={setWhen} />
      <div class="actions">
        <button type="button" class="button" onClick={save}>
          {text.save}
        </button>
      </div>
    </details>
  );
}
