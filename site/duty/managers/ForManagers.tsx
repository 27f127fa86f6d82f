import { useMemo, useState } from 'preact/hooks';
import type { OwnAlerts } from '#shared/contract/alerts.ts';
import type { Nation } from '#shared/contract/charity.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';
import type { AlertsWords } from '#site/content/en/alerts.ts';
import type { ManagersWords } from '#site/content/en/managers.ts';
import { fill } from '#site/parts/words.ts';
import { stateText } from '../alerts/words.ts';
import type { Ranked } from '../case/ranking.ts';
import { StaleNumbers } from '../StaleNumbers.tsx';
import type { OwnWords } from '../settings-words.ts';
import { staleNumbers } from '../stale.ts';
import { type DeskWords, dayOf, dayText, type MembersWords, timeText } from '../words.ts';
import { type Fact, factsOf } from './facts.ts';

type Props = {
  words: DeskWords;
  members: MembersWords;
  text: ManagersWords;
  /** The settings' words, once they have come. */
  own: OwnWords | null;
  onDuty: OnDuty;
  ranked: readonly Ranked[];
  /** What is said of alerts, once it has come. */
  alerts: { text: AlertsWords; state: OwnAlerts['state'] } | null;
  nation: Nation;
  /** Unix seconds. */
  now: number;
  onOpen: (threadId: string) => void;
  onPlace: (place: 'rota' | 'team' | 'settings' | 'sheet' | 'alerts') => void;
  onRenew: () => void;
  /** Resolves when it has arrived, or it was told why not. */
  onCanary: () => Promise<void>;
};

/** What a manager should see to, a sentence and a way to act for each; one line where there is nothing. */
export function ForManagers(props: Props) {
  const { text, own, onDuty, ranked, nation, now, onPlace } = props;
  const alerts = props.alerts?.state ?? null;
  const minute = Math.floor(now / 60) * 60;
  const facts = useMemo(
    () => factsOf({ onDuty, ranked, nation, alerts, now: minute }),
    [onDuty, ranked, nation, alerts, minute],
  );
  const isStale = onDuty.settings.is !== 'signed' || staleNumbers(onDuty.settings, now).length > 0;
  if (facts.length === 0 && isStale && !own) return null;
  if (facts.length === 0 && !isStale) {
    return (
      <p class="hint screen-only">
        {text.heading}: {text.well}
      </p>
    );
  }
  return (
    <section aria-label={text.heading} class="before-list notice screen-only">
      <h2>{text.heading}</h2>
      <ul class="log">
        {facts.map((fact) => (
          <li key={fact.is}>
            {toldText(fact, props)} <Act {...props} fact={fact} />
          </li>
        ))}
        {own && isStale && (
          <li>
            <StaleNumbers own={own} known={onDuty.settings} now={now} />
            <button type="button" class="as-link" onClick={() => onPlace('settings')}>
              {text.act.settings}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}

function toldText(fact: Fact, { text: { told }, words, members: { keyring }, alerts }: Props): string {
  switch (fact.is) {
    case 'waiting':
      return fill(told.waiting, { count: fact.count });
    case 'gaps':
      return fill(told.gaps, {
        count: fact.count,
        from: timeText(fact.begins, words),
        to: timeText(fact.ends, words),
      });
    case 'alerts':
      return alerts ? stateText(fact.state, alerts.text, words) : '';
    case 'alone':
      return told.alone;
    case 'sheet':
      return fill(told.sheet, { day: dayText(dayOf(fact.seenAt), words) });
    case 'canary':
      if (fact.at === null) return told.canaryNever;
      return fill(told.canary, { day: dayText(dayOf(fact.at), words) });
    case 'late':
      return fill(keyring.late, { days: fact.daysLeft });
    case 'expired':
      return keyring.expired;
    case 'clock-wrong':
      return keyring.clock;
  }
}

/** The way to act on it; a wrong clock is set outside of the page. */
function Act({ fact, text, onOpen, onPlace, onRenew, onCanary }: Props & { fact: Fact }) {
  const [working, setWorking] = useState(false);
  if (fact.is === 'clock-wrong') return null;
  const act = {
    waiting: () => onOpen(fact.is === 'waiting' ? fact.first : ''),
    gaps: () => onPlace('rota'),
    alerts: () => onPlace('alerts'),
    alone: () => onPlace('team'),
    sheet: () => onPlace('sheet'),
    canary: () => {
      if (working) return;
      setWorking(true);
      void onCanary().finally(() => setWorking(false));
    },
    late: onRenew,
    expired: onRenew,
  }[fact.is];
  return (
    <button type="button" class="as-link" aria-disabled={working} onClick={act}>
      {text.act[fact.is]}
    </button>
  );
}
