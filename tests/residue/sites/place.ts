import { openControl } from './control.ts';
import { type Hosts, openHosts } from './hosts.ts';
import { openOurs } from './ours.ts';
import type { VisitedSite } from './site.ts';

export const siteNames = ['ours', 'control'] as const;
export type SiteName = (typeof siteNames)[number];

/** A site with a page to come from and one to go to. */
export type Place = AsyncDisposable & { hosts: Hosts; site: VisitedSite };

const opening: Record<SiteName, (exit: string) => Promise<VisitedSite>> = { ours: openOurs, control: openControl };

export async function openPlace(name: SiteName): Promise<Place> {
  const links: Record<string, string> = {};
  const hosts = await openHosts(() => links);
  const site = await opening[name](hosts.exit);
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
