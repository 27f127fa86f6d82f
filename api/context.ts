import type { Alerts } from '#api/alerts/alerts.ts';
import type { Clock } from '#api/clock.ts';
import type { Live } from '#api/live.ts';
import type { AttachmentRoom } from '#api/queue/attachments.ts';
import type { Guesses } from '#api/queue/guesses.ts';
import type { Lanes } from '#api/queue/lanes.ts';
import type { SetUpCode } from '#api/queue/set-up-code.ts';
import type { Turns } from '#api/queue/turns.ts';
import type { Store } from '#api/store/store.ts';
import type { SetUpState } from '#shared/contract/duty.ts';

/** What every endpoint works with. */
export type Context = {
  store: Store;
  clock: Clock;
  setUpCode: SetUpCode;
  /** Server secrets that never change, read from the store once at start. */
  secrets: { signIn: Uint8Array; returns: Uint8Array };
  lanes: Lanes;
  attachmentRoom: AttachmentRoom;
  turns: Turns;
  guesses: Guesses;
  site: SiteBuilds;
  live: Live;
  alerts: Alerts;
};

/** The building of the static site, as the endpoints see it. */
export type SiteBuilds = {
  state(): SetUpState['site'];
  /** Starts building for the charity as it is now stored; the site that is served changes when that has worked. */
  rebuild(): void;
};
