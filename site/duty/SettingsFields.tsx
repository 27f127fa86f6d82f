import type { ComponentChildren } from 'preact';
import { cadences } from '#shared/contract/alerts.ts';
import type { SettingsWords } from '#site/content/en/settings.ts';
import { type Fault, faultOf } from '#site/parts/Faults.tsx';
import { SelectField, TextField } from '#site/parts/Field.tsx';
import { SettingsNumbers } from './SettingsNumbers.tsx';
import { SettingsOffice } from './SettingsOffice.tsx';
import type { TextName, Typed } from './settings-answers.ts';
import type { DeskWords } from './words.ts';

type Props = {
  words: DeskWords;
  own: SettingsWords;
  typed: Typed;
  faults: Fault[];
  onTyped: (typed: Typed) => void;
};

/** Every setting, in groups; each group says who can read it. */
export function SettingsFields({ words, own, typed, faults, onTyped }: Props) {
  const field = (id: TextName) => ({
    id,
    label: own[id],
    value: typed[id],
    fault: faultOf(faults, id),
    onValue: (value: string) => onTyped({ ...typed, [id]: value }),
  });
  const nations = Object.entries(own.nations);
  const windows = [
    ['only', own.windowsOnly],
    ['any', own.windowsAny],
  ] as const;
  return (
    <>
      <Group heading={own.groups.charity} hint={own.public}>
        <TextField {...field('name')} />
        <SelectField {...field('nation')} options={nations} />
        <TextField {...field('phone')} inputMode="tel" />
        <p class="hint">{own.oneLanguage}</p>
        <TextField {...field('areaEn')} hint={own.areaHint} rows={3} />
        <TextField {...field('areaCy')} rows={3} />
        <TextField {...field('eligibilityEn')} hint={own.eligibilityHint} rows={3} />
        <TextField {...field('eligibilityCy')} rows={3} />
      </Group>
      <Group heading={own.groups.hours} hint={own.public}>
        <p class="hint">{own.openHint}</p>
        {Object.values(words.weekdays).map((day, at) => (
          <TextField
            key={day}
            id={`open-${at + 1}`}
            label={day}
            value={typed.open[at] ?? ''}
            fault={faultOf(faults, `open-${at + 1}`)}
            onValue={(value) => onTyped({ ...typed, open: typed.open.with(at, value) })}
          />
        ))}
        <TextField {...field('hoursEn')} hint={own.hoursHint} rows={2} />
        <TextField {...field('hoursCy')} rows={2} />
      </Group>
      <Group heading={own.groups.office} hint={own.public}>
        <SettingsOffice {...{ own, typed, faults, onTyped }} />
      </Group>
      <Group heading={own.groups.numbers} hint={own.public}>
        <SettingsNumbers
          {...{ own, faults }}
          numbers={typed.numbers}
          onNumbers={(numbers) => onTyped({ ...typed, numbers })}
        />
      </Group>
      <Group heading={own.groups.exits} hint={own.exitHint}>
        <TextField {...field('exitUrl')} inputMode="url" />
        <TextField {...field('exitCy')} hint={own.exitCyHint} inputMode="url" />
      </Group>
      <Group heading={own.groups.work} hint={own.inTeamButFirst}>
        <TextField {...field('targetSelf')} hint={own.targetHint} />
        <TextField {...field('targetAgency')} />
        <TextField {...field('tries')} hint={own.bothOrNone} />
        <TextField {...field('tryDays')} />
        <SelectField
          id="onlyInWindows"
          label={own.onlyInWindows}
          value={typed.onlyInWindows}
          options={windows}
          onValue={(value) => onTyped({ ...typed, onlyInWindows: value === 'any' ? 'any' : 'only' })}
        />
      </Group>
      <Group heading={own.groups.retention} hint={own.onlyNoted}>
        <TextField {...field('notAccepted')} hint={own.bothOrNone} />
        <TextField {...field('afterClosing')} />
      </Group>
      <Group heading={own.groups.alerts} hint={own.alertsHint}>
        <SelectField {...field('alertEvery')} options={cadences.map((every) => [String(every), String(every)])} />
        <SelectField {...field('alertRhythm')} hint={own.rhythmHint} options={Object.entries(own.rhythms)} />
        <SelectField {...field('alertDanger')} hint={own.dangerHint} options={Object.entries(own.dangers)} />
        <TextField {...field('alertUnopened')} />
      </Group>
    </>
  );
}

function Group({ heading, hint, children }: { heading: string; hint: string; children: ComponentChildren }) {
  return (
    <fieldset>
      <legend>
        <h3>{heading}</h3>
      </legend>
      <p class="hint">{hint}</p>
      {children}
    </fieldset>
  );
}
