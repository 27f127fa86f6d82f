import { useState } from 'preact/hooks';
import { call } from '#shared/calls/call.ts';
import { AlertAddress, type AlertRules, type OwnAlerts, usualAlertRules } from '#shared/contract/alerts.ts';
import { isManaging } from '#shared/team/changes.ts';
import { profileOf } from '#shared/team/settings.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';
import type { AlertsWords } from '#site/content/en/alerts.ts';
import { type Fault, FaultSummary, faultOf } from '#site/parts/Faults.tsx';
import { TextField } from '#site/parts/Field.tsx';
import { Heading } from '#site/parts/Heading.tsx';
import { fill } from '#site/parts/words.ts';
import { type DeskWords, faultText } from '../words.ts';
import { Calling } from './Calling.tsx';
import { stateText } from './words.ts';

type Props = {
  words: DeskWords;
  text: AlertsWords;
  onDuty: OnDuty;
  known: OwnAlerts | null;
  /** Asks the server how it stands now. */
  onAsk: () => Promise<void>;
  onBack: () => void;
};

/** One's own alerts: what comes and when, whether it goes out, and where to. */
export function Alerts({ words, text, onDuty, known, onAsk, onBack }: Props) {
  const [typed, setTyped] = useState('');
  const [faults, setFaults] = useState<Fault[]>([]);
  const [news, setNews] = useState('');
  const own = known?.own ?? null;

  const tell = async (request: Parameters<typeof call>[1], said: string) => {
    try {
      await call(onDuty.line, request);
      setFaults([]);
      setTyped('');
      setNews(said);
      await onAsk();
    } catch (fault) {
      setNews('');
      setFaults([{ id: '', text: faultText(fault, words) }]);
    }
  };
  const path = '/api/alerts/address';
  const save = (event: Event) => {
    event.preventDefault();
    const read = AlertAddress.safeParse(typed.trim());
    if (!read.success) return setFaults([{ id: 'alert-address', text: text.wrong }]);
    void tell({ method: 'PUT', path, json: { address: read.data } }, fill(text.saved, { address: read.data }));
  };
  return (
    <section>
      <FaultSummary heading={words.faults.heading} faults={faults} />
      <button type="button" class="button button--quiet" onClick={onBack}>
        {text.back}
      </button>
      <Heading>{text.heading}</Heading>
      <p>{text.intro}</p>
      {known && <p class={known.state.is === 'working' ? 'panel' : 'notice'}>{stateText(known.state, text, words)}</p>}
      {known && known.state.is !== 'off' && rhythmTexts(onDuty, text).map((line) => <p key={line}>{line}</p>)}
      {known && <p>{ownText(known, text)}</p>}
      <form onSubmit={save} noValidate>
        <TextField
          id="alert-address"
          label={text.address}
          hint={text.addressHint}
          value={typed}
          inputMode="email"
          fault={faultOf(faults, 'alert-address')}
          onValue={setTyped}
        />
        <div class="actions">
          <button type="submit" class="button">
            {text.save}
          </button>
          {own && (
            <button
              type="button"
              class="button button--quiet"
              onClick={() => void tell({ method: 'DELETE', path }, text.removed)}
            >
              {text.remove}
            </button>
          )}
        </div>
        <p role="status">{news}</p>
      </form>
      <Calling text={text} />
    </section>
  );
}

function ownText({ own }: OwnAlerts, text: AlertsWords): string {
  if (!own) return text.noneOfYours;
  return fill(own.isRefused ? text.refusedAddress : text.yours, { address: own.address });
}

/** When a mail comes, as this charity chose. */
function rhythmTexts(onDuty: OnDuty, text: AlertsWords): string[] {
  const rules: AlertRules = profileOf(onDuty.settings)?.alerts ?? usualAlertRules;
  return [
    fill(rules.rhythm === 'steady' ? text.steady : text.whenWaiting, { every: rules.every }),
    ...(rules.dangerAtOnce ? [text.danger] : []),
    ...(isManaging(onDuty) ? [fill(text.manager, { minutes: rules.unopenedAfter })] : []),
  ];
}
