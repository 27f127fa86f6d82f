import type { ServerResponse } from 'node:http';
import { serve } from '#tests/site/served.ts';

/** A page to come from and a page to go to, each on a host of its own. */
export type Hosts = AsyncDisposable & {
  /** The page before, with a link to each site. */
  search: string;
  /** The page that leaving goes to. */
  exit: string;
  /** Every request to the exit. */
  arrivals: Arrival[];
  /** The browsers that the exit does not answer. */
  hang: Set<Arrival['browser']>;
};

export type Arrival = { browser: 'Chromium' | 'Firefox'; referrer: string | null };

export const searchTitle = 'Search results';
/** The label of the search page's field. */
export const searchField = 'Search again';
export const exitTitle = 'Weather';

/** @param links what the search page names, and where each leads */
export async function openHosts(links: () => Record<string, string>): Promise<Hosts> {
  const arrivals: Arrival[] = [];
  const hang: Hosts['hang'] = new Set();
  const answer = (response: ServerResponse, title: string, rest: string) =>
    response
      .setHeader('content-type', 'text/html; charset=utf-8')
      .end(`<!doctype html><title>${title}</title><link rel="icon" href="data:,"><h1>${title}</h1>${rest}`);
  const search = await serve('127.0.0.1', (_request, response) => {
    const list = Object.entries(links()).map(([name, address]) => `<p><a href="${address}">${name}</a>`);
    answer(response, searchTitle, `${list.join('')}<p><label>${searchField} <input type="text" name="q"></label>`);
  });
  const exit = await serve('127.0.0.1', ({ headers }, response) => {
    const browser = headers['user-agent']?.includes('Firefox/') ? 'Firefox' : 'Chromium';
    arrivals.push({ browser, referrer: headers.referer ?? null });
    if (!hang.has(browser)) answer(response, exitTitle, '<p>Rain');
  });
  return {
    search: `${named(search.origin, 'search')}/`,
    exit: `${named(exit.origin, 'weather')}/today`,
    arrivals,
    hang,
    async [Symbol.asyncDispose]() {
      await search[Symbol.asyncDispose]();
      await exit[Symbol.asyncDispose]();
    },
  };
}

/** The same server by a host name of its own; browsers take every name below localhost for this machine. */
export function named(origin: string, name: string): string {
  return origin.replace('127.0.0.1', `${name}.localhost`);
}
