import { openControl } from './control.ts';
import { type Hosts, openHosts } from './hosts.ts';
import { openOurs } from './ours.ts';
import type { VisitedSite } from './site.ts';

export const siteNames = ['ours', 'control'] as const;
export type SiteName = (typeof siteNames)[number];

/** A site with a page to come from and one to go to. */
export type Place = AsyncDisposable & { hosts: Hosts; site: VisitedSite };

/** @param dataDir of the made-up charity, which is removed with the place */
export function openOurPlace(dataDir: string): Promise<Place> {
  return openPlace((exit) => openOurs(exit, dataDir));
}

export function openControlPlace(): Promise<Place> {
  return openPlace(openControl);
}

async function openPlace(open: (exit: string) => Promise<VisitedSite>): Promise<Place> {
  const links: Record<string, string> = {};
  const hosts = await openHosts(() => links);
  const site = await open(hosts.exit);
  links[new URL(site.origin).hostname] = `${site.origin}/`;
  return {
    hosts,
    site,
    async [Symbol.asyncDispose]() {
      await site[Symbol.asyncDispose]();
      await hosts[Symbol.asyncDispose]();
    },
  };
}
