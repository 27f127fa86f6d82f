/** How long a page may take to come, in milliseconds, before its absence is told. */
const patience = 30_000;

type Parser = { createHTML(text: string): string };
type Factory = { createPolicy(name: string, rules: Parser): Parser };

/** Only what was read from this very site goes through here. */
const policy = makePolicy({ createHTML: (text) => text });

/** A page from its markup. No script in it runs, and nothing that it names is loaded. */
export function parsePage(markup: string): Document {
  return new DOMParser().parseFromString(policy.createHTML(markup), 'text/html');
}

/**
 * Fetches a page of this site.
 * @param fetching ends it, and is ended when it takes too long
 * @throws where none came in time, or something else than a page did
 */
export async function fetchPage(address: string, fetching: AbortController): Promise<Document> {
  const late = setTimeout(() => fetching.abort(), patience);
  try {
    const response = await fetch(address, { redirect: 'error', signal: fetching.signal });
    const page = parsePage(await response.text());
    if (!response.ok || !page.querySelector('main')) throw new Error('no page');
    return page;
  } finally {
    clearTimeout(late);
  }
}

function makePolicy(rules: Parser): Parser {
  const { trustedTypes } = globalThis as { trustedTypes?: Factory };
  return trustedTypes?.createPolicy('sidegate-pages', rules) ?? rules;
}
