import { useState } from 'preact/hooks';
import { fromBase64url } from '#shared/bytes/base64url.ts';
import { fingerprintWords } from '#shared/crypto/sheet.ts';
import { keepInProfile, type Managing } from '#shared/team/changes.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';
import type { ManagersWords } from '#site/content/en/managers.ts';
import { type Fault, FaultSummary } from '#site/parts/Faults.tsx';
import { Heading } from '#site/parts/Heading.tsx';
import { type DeskWords, deviceClock, faultText } from '../words.ts';

type Props = {
  words: DeskWords;
  text: ManagersWords;
  manager: Managing;
  onChanged: (onDuty: OnDuty) => void;
  onTeam: () => void;
  onBack: () => void;
  onDone: () => void;
};

/** A look at the recovery sheet, by the words on it that are no secret: the others are not typed anywhere. */
export function SheetDrill({ words, text: { sheet }, manager, onChanged, onTeam, onBack, onDone }: Props) {
  const [faults, setFaults] = useState<Fault[]>([]);
  const [working, setWorking] = useState(false);
  const confirm = async () => {
    if (working) return;
    setWorking(true);
    try {
      const now = deviceClock();
      onChanged(await keepInProfile(manager, { sheetSeenAt: now }, now));
      onDone();
    } catch (fault) {
      setFaults([{ id: '', text: faultText(fault, words) }]);
      setWorking(false);
    }
  };
  return (
    <section>
      <FaultSummary heading={words.faults.heading} faults={faults} />
      <button type="button" class="button button--quiet" onClick={onBack}>
        {sheet.back}
      </button>
      <Heading>{sheet.heading}</Heading>
      <p>{sheet.intro}</p>
      <p>{sheet.words}</p>
      <p class="fingerprint" translate={false}>
        {fingerprintWords(fromBase64url(manager.pin.fingerprint)).join(' ')}
      </p>
      <p>{sheet.see}</p>
      <div class="actions">
        <button type="button" class="button" aria-disabled={working} onClick={() => void confirm()}>
          {sheet.yes}
        </button>
      </div>
      <p class="notice">{sheet.no}</p>
      <div class="actions">
        <button type="button" class="button button--quiet" onClick={onTeam}>
          {sheet.team}
        </button>
      </div>
    </section>
  );
}
