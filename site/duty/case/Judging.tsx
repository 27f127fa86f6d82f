import { useState } from 'preact/hooks';
import { Band } from '#shared/contract/case.ts';
import { needsReason } from '#shared/triage/bands.ts';
import { SelectField, TextField } from '#site/parts/Field.tsx';
import { addJudgement } from './adding.ts';
import type { AtCase } from './at.ts';
import { reasonText } from './words.ts';

/** The band with its reasons, and the worker's own judgement: it raises freely, and lowers with a reason. */
export function Judging({ at }: { at: AtCase }) {
  const words = at.words.cases;
  const text = words.judgement;
  const { placed, lifted } = at.ranked;
  const [band, setBand] = useState<Band>(placed.band);
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string>();
  const lowers = needsReason(placed.band, band);
  const save = async () => {
    const missing = lowers && reason.trim() === '';
    setFault(missing ? text.reasonMissing : undefined);
    if (missing || band === placed.band) return;
    if (await at.add(addJudgement(at.adding(), band, lowers ? reason.trim() : undefined))) setReason('');
  };
  return (
    <section aria-label={text.heading}>
      <h3>{text.heading}</h3>
      <p>
        <span class={`tag tag--${placed.band}`}>{words.bands[placed.band]}</span>
        {lifted && ` ${words.lifted}`}
      </p>
      <ul>
        {placed.reasons.map((one) => (
          <li key={JSON.stringify(one)}>{reasonText(one, words)}</li>
        ))}
      </ul>
      <details>
        <summary>{text.label}</summary>
        <SelectField
          id="judged-band"
          label={text.label}
          value={band}
          onValue={(value) => setBand(Band.parse(value))}
          options={Band.options.map((one) => [one, words.bands[one]] as const)}
        />
        {lowers && <TextField id="judged-why" label={text.reason} value={reason} fault={fault} onValue={setReason} />}
        <div class="actions">
          <button type="button" class="button" onClick={() => void save()}>
            {text.save}
          </button>
        </div>
      </details>
    </section>
  );
}
