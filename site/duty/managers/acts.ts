import { Refused } from '#shared/crypto/refused.ts';
import { sendCanary } from '#shared/team/canary.ts';
import { isManaging, renewKeyring } from '#shared/team/changes.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';
import type { ManagersWords } from '#site/content/en/managers.ts';
import { pageLanguage } from '#site/parts/words.ts';
import { deviceClock } from '../words.ts';

type Options = {
  onDuty: OnDuty;
  /** Null for whoever is no manager, and before the words have come: nothing is done then. */
  text: ManagersWords | null;
  onChanged: (onDuty: OnDuty) => void;
  onFault: (fault: unknown) => void;
  /** A test referral came back as it was sent, or is not in the list as it was. */
  onArrived: (text: string) => void;
  onMissing: (text: string) => void;
};

/** What a manager does from the top of the list. Neither throws: what went wrong is told. */
export function managersActs({ onDuty, text, onChanged, onFault, onArrived, onMissing }: Options) {
  return {
    renew: async (): Promise<void> => {
      if (!isManaging(onDuty)) return;
      try {
        onChanged(await renewKeyring(onDuty, deviceClock()));
      } catch (fault) {
        onFault(fault);
      }
    },
    canary: async (): Promise<void> => {
      if (!isManaging(onDuty) || !text) return;
      try {
        onChanged(await sendCanary(onDuty, text.canary, pageLanguage(), deviceClock()));
        onArrived(text.canary.done);
      } catch (fault) {
        if (fault instanceof Refused) onMissing(text.canary.failed);
        else onFault(fault);
      }
    },
  };
}
