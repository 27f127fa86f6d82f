/** How long a page may take to come, in milliseconds, before its absence is told. */
const patience = 30_000;

type Parser = { createHTML(text: string): string };
type Factory = { createPolicy(name: string, rules: Parser): Parser };

/**
 * Only what `fetchPage` has just read from this very site goes through here. Parsed this way no script in it runs and
 * nothing that it names is loaded.
 */
const policy = makePolicy({ createHTML: (text) => text });

/**
 * Fetches a page of this site.
 * @param fetching ends it, and is ended when it takes too long
 * @throws where none came in time, or something else than a page did
 */
export async function fetchPage(address: string, fetching: AbortController): Promise<Document> {
  const late = setTimeout(() => fetching.abort(), patience);
  try {
    const response = await fetch(address, { redirect: 'error', signal: fetching.signal });
    const page = new DOMParser().parseFromString(policy.createHTML(await response.text()), 'text/html');
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
