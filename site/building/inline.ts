import { createHash } from 'node:crypto';

/** What of one page's inline code the content security policy must allow by hash. */
export type InlineHashes = { script: string[]; style: string[] };

const scripts = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;
const styles = /<style\b[^>]*>([\s\S]*?)<\/style>/gi;
/** Code that is loaded has no hash, and words in JSON are not run. */
const loadedOrWords = /\ssrc\b|\stype="application\/json"/i;
/** Neither can be allowed by hash, so neither may be built. */
const forbidden = /<[a-z][^>]*\s(style|on[a-z]+)\s*=/i;

/**
 * The hashes of a page's inline scripts and styles, in the form the policy takes (`sha256-…`).
 * @throws when the page has a style attribute or an inline handler
 */
export function inlineHashes(html: string): InlineHashes {
  const markup = html.replace(scripts, '').replace(styles, '');
  const found = forbidden.exec(markup);
  if (found) throw new Error(`The policy would block this: ${found[0]}`);
  return {
    script: [...html.matchAll(scripts)]
      .filter(([, attributes]) => !loadedOrWords.test(attributes ?? ''))
      .map(([, , code]) => hash(code)),
    style: [...html.matchAll(styles)].map(([, code]) => hash(code)),
  };
}

function hash(code = ''): string {
  return `sha256-${createHash('sha256').update(code).digest('base64')}`;
}
