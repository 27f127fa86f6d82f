import type { KnownSettings } from '#shared/team/settings.ts';
import { fill } from '#site/parts/words.ts';
import { dayText } from './settings-answers.ts';
import type { OwnWords } from './settings-words.ts';
import { type StaleNumber, staleNumbers } from './stale.ts';

type Props = {
  own: OwnWords;
  known: KnownSettings;
  /** Unix seconds. */
  now: number;
};

/** What managers are told about the pages: settings that can't be believed, and numbers whose check has grown old. */
export function StaleNumbers({ own, known, now }: Props) {
  const words = own.settings;
  const stale = staleNumbers(known, now);
  const trouble = known.is === 'signed' ? null : words[known.is === 'refused' ? 'refused' : 'unsigned'];
  return (
    <div>
      {trouble && <p>{trouble}</p>}
      {stale.length > 0 && (
        <details>
          <summary>{fill(words.stale.summary, { count: stale.length })}</summary>
          <ul>
            {stale.map((one) => (
              <li key={one.number}>{staleText(one, own)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function staleText(one: StaleNumber, { settings: { stale }, lines }: OwnWords): string {
  const date = dayText(one.lastChecked);
  if (one.is === 'own') return fill(stale.own, { ...one, date });
  return fill(stale.helpline, { ...one, name: lines[one.id].name, date });
}
