import { join } from 'node:path';
import type { Logger } from 'pino';
import { type Clock, systemClock } from '#api/clock.ts';
import type { Config } from '#api/config.ts';
import type { SiteBuilds } from '#api/context.ts';
import { buildSite, newestSite, removeOtherSites } from '#api/site/build-site.ts';
import { type BuiltSite, readBuiltSite } from '#api/site/built-site.ts';
import { PinMismatch, settlePin } from '#api/site/pin.ts';
import type { Charity, Store } from '#api/store/store.ts';
import type { CharitySettings } from '#shared/contract/charity.ts';

/**
 * The site that is being served and the building of the next one. A new one takes its place only when it is whole; when
 * building fails the old one stays.
 */
export class Sites implements SiteBuilds {
  readonly #store: Store;
  readonly #config: Config;
  readonly #log: Logger;
  readonly #clock: Clock;
  #current: BuiltSite | null = null;
  #state: ReturnType<SiteBuilds['state']> = 'none';
  #building: Promise<void> | null = null;
  #again = false;
  readonly #end = new AbortController();

  constructor(store: Store, config: Config, log: Logger, clock: Clock = systemClock) {
    this.#store = store;
    this.#config = config;
    this.#log = log;
    this.#clock = clock;
  }

  /** Builds what is missing before the first request. @throws when there is no site that could be served */
  async prepare(): Promise<void> {
    await this.#build();
    if (!this.#current) throw new Error('The site could not be built; the log says why.');
  }

  current(): BuiltSite {
    if (!this.#current) throw new Error('no site yet');
    return this.#current;
  }

  state(): ReturnType<SiteBuilds['state']> {
    // Between two builds it is the second that counts.
    return this.#again ? 'building' : this.#state;
  }

  rebuild(): void {
    if (this.#end.signal.aborted) return;
    this.#state = 'building';
    if (this.#building) {
      this.#again = true;
      return;
    }
    const failed = (fault: unknown) => this.#log.error({ fault: String(fault) }, 'the site stays as it is');
    this.#building = this.#build()
      .catch(failed)
      .finally(() => {
        this.#building = null;
        if (this.#again) {
          this.#again = false;
          this.rebuild();
        }
      });
  }

  /** Resolves when no build is running. */
  async settled(): Promise<void> {
    await this.#building;
  }

  /** Ends a build that is under way, since the next start makes good for it. Resolves when nothing of it is left. */
  async stop(): Promise<void> {
    this.#end.abort();
    await this.#building;
  }

  async #build(): Promise<void> {
    const sitesDir = join(this.#config.dataDir, 'site');
    const charity = this.#store.charity();
    try {
      const order = {
        settings: charity && settingsOf(this.#config.dataDir, charity, this.#store),
        exitUrl: this.#config.exitUrl,
        clock: nextMonth(this.#clock()),
      };
      const folder = await buildSite(sitesDir, order, this.#end.signal);
      this.#current = readBuiltSite(folder);
      this.#state = charity ? 'ready' : 'none';
      await removeOtherSites(sitesDir, [folder]);
    } catch (fault) {
      if (this.#end.signal.aborted) return;
      this.#state = 'failed';
      // A database that names another charity is no reason to serve anything: somebody changed it.
      if (fault instanceof PinMismatch) throw fault;
      await this.#keepOld(sitesDir);
      this.#log.error({ reason: fault instanceof Error ? fault.message : 'unknown' }, 'the site could not be built');
    }
  }

  async #keepOld(sitesDir: string): Promise<void> {
    const folder = this.#current ? null : await newestSite(sitesDir);
    if (folder) this.#current = readBuiltSite(folder);
  }
}

/**
 * The first day of the month after a time in Unix seconds. The site is built for that day: what grows old within this month
 * is told now, and nothing is built anew before the month is over.
 */
function nextMonth(seconds: number): string {
  const day = new Date(seconds * 1000);
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 1)).toISOString().slice(0, 10);
}

/**
 * What the built site is told. Epochs that a removal or a recovery closed lie below its floor. The build's time is that of
 * set-up or of the last of those, so that the same settings give the same bytes.
 * @throws {PinMismatch | SettingsMismatch}
 */
function settingsOf(dataDir: string, charity: Charity, store: Store): CharitySettings {
  const closed = store.epochs().filter(({ closedAt }) => closedAt !== null);
  const floor = Math.max(0, ...closed.map(({ epoch }) => epoch)) + 1;
  const stored = { charity, settings: store.settings(), successions: store.history().successions };
  const { pin, profile } = settlePin(dataDir, stored, floor);
  const builtAt = Math.max(charity.setUpAt, ...closed.map(({ closedAt }) => closedAt ?? 0));
  return { ...profile, ...pin, builtAt };
}
