import { useEffect, useState } from 'preact/hooks';
import { CallRefused } from '#shared/calls/call.ts';
import { siteState } from '#shared/calls/site-state.ts';
import type { CharityProfile } from '#shared/contract/charity.ts';
import { changeSettings } from '#shared/team/change-settings.ts';
import type { Managing } from '#shared/team/changes.ts';
import { keyringAge } from '#shared/team/clock.ts';
import { profileOf } from '#shared/team/settings.ts';
import { type OnDuty, refreshDesk } from '#shared/team/sign-in.ts';
import type { SettingsWords } from '#site/content/en/settings.ts';
import { type Fault, FaultSummary } from '#site/parts/Faults.tsx';
import { Heading } from '#site/parts/Heading.tsx';
import { SettingsFields } from './SettingsFields.tsx';
import { type Typed, typedOf } from './settings-answers.ts';
import { readTyped } from './settings-reading.ts';
import { type DeskWords, deviceClock, faultText } from './words.ts';

const everyMs = 1000;

type Props = {
  words: DeskWords;
  own: SettingsWords;
  manager: Managing;
  /** What was typed and is not saved. */
  draft: Typed | undefined;
  onDraft: (draft: Typed | undefined) => void;
  onChanged: (onDuty: OnDuty) => void;
  onBack: () => void;
};

/** The charity's own settings: what stands on its pages, and how its team works. */
export function Settings({ words, own, manager, draft, onDraft, onChanged, onBack }: Props) {
  const profile = profileOf(manager.settings);
  const [faults, setFaults] = useState<Fault[]>([]);
  const [stage, setStage] = useState<Stage>('ready');
  const [found] = useState(draft !== undefined);
  useSite(stage, setStage);

  const save = async (typed: Typed) => {
    if (stage === 'saving') return;
    const read = readTyped(typed, readerOf(words, own));
    if (Array.isArray(read)) return setFaults(read);
    const { is } = keyringAge(manager.history, deviceClock(), manager.serverNow);
    if (is === 'clock-wrong') return setFaults([{ id: '', text: own.faults.clock }]);
    setFaults([]);
    setStage('saving');
    try {
      onChanged(await changeSettings(manager, read, deviceClock()));
      onDraft(undefined);
      setStage('building');
    } catch (fault) {
      // Nothing that was typed goes with what is stored.
      onDraft(typed);
      setStage('ready');
      setFaults([{ id: '', text: await troubleText(fault) }]);
    }
  };
  const troubleText = async (fault: unknown): Promise<string> => {
    if (!(fault instanceof CallRefused) || fault.problem.code !== 'statement-outdated') return faultText(fault, words);
    try {
      onChanged(await refreshDesk(manager));
      return own.faults.outdated;
    } catch (other) {
      return faultText(other, words);
    }
  };
  return (
    <section>
      <FaultSummary heading={own.faults.heading} faults={faults} />
      <button type="button" class="button button--quiet" onClick={onBack}>
        {own.back}
      </button>
      <Heading>{own.heading}</Heading>
      <p>{own.intro}</p>
      {manager.settings.is === 'unsigned' && <p class="notice">{own.unsigned}</p>}
      {profile ? (
        <>
          {found && draft && <p class="notice">{own.draft}</p>}
          <Form {...{ words, own, profile, faults, stage, draft, onDraft }} onSave={(typed) => void save(typed)} />
        </>
      ) : (
        <p class="notice">{own.refused}</p>
      )}
    </section>
  );
}

type Stage = 'ready' | 'saving' | 'building' | 'live' | 'failed';

type FormProps = Pick<Props, 'words' | 'own' | 'draft' | 'onDraft'> & {
  profile: CharityProfile;
  faults: Fault[];
  stage: Stage;
  onSave: (typed: Typed) => void;
};

function Form({ words, own, profile, faults, stage, draft, onDraft, onSave }: FormProps) {
  const typed = draft ?? typedOf(profile);
  const submit = (event: Event) => {
    event.preventDefault();
    onSave(typed);
  };
  return (
    <form onSubmit={submit} noValidate>
      <SettingsFields {...{ words, own, typed, faults }} onTyped={onDraft} />
      <div class="actions">
        <button type="submit" class="button" aria-disabled={stage === 'saving'}>
          {own.save}
        </button>
        {draft && (
          <button type="button" class="button button--quiet" onClick={() => onDraft(undefined)}>
            {own.theirs}
          </button>
        )}
        <span role="status">{stage !== 'ready' && own[stage]}</span>
      </div>
    </form>
  );
}

/** Asks how the site comes along while it is being made; at first, whether it could be made the last time. */
function useSite(stage: Stage, setStage: (stage: Stage) => void): void {
  useEffect(() => {
    void siteState().then((site) => site === 'failed' && setStage('failed'));
  }, [setStage]);
  useEffect(() => {
    if (stage !== 'building') return;
    const look = async () => {
      const site = await siteState();
      if (site !== 'building') setStage(site === 'ready' ? 'live' : 'failed');
    };
    const again = setInterval(() => void look(), everyMs);
    return () => clearInterval(again);
  }, [stage, setStage]);
}

function readerOf(words: DeskWords, own: SettingsWords) {
  const today = new Date(deviceClock() * 1000).toISOString().slice(0, 10);
  return { words: own, weekdays: Object.values(words.weekdays), host: location.hostname, today };
}
