/** Proper names: nobody can choose an easier word for them. */
const names =
  /National Domestic Abuse Helpline|Domestic and Sexual Abuse Helpline|Domestic Abuse and Forced Marriage Helpline|Live Fear Free|Northern Ireland|National Centre for Domestic Violence|ManKind Initiative|Karma Nirvana|Samaritans|Samsung Internet|999 BSL|Information Commissioner’s Office/g;
/** What is in the other language; and what is looked at and not read through: lists of phone numbers, code, ways to other pages, headings, buttons, addresses. */
const apart = [
  /<(div|p)\b[^>]*\blang="cy"[\s\S]*?<\/\1>/g,
  /<ul class="lines"[\s\S]*?<\/ul>/g,
  /<(script|style|template|nav|h[1-6]|summary)\b[\s\S]*?<\/\1>/g,
  /<(p|a|span)\b[^>]*class="(?:number|nowrap|button)[^>]*>[\s\S]*?<\/\1>/g,
  /\S+\.(?:org|co)\.uk\S*|\S+@\S+/g,
];
const inline = /<\/?(?:a|abbr|b|em|i|span|strong)\b[^>]*>/g;
const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': '’' };

/**
 * What somebody reads of a built page, a line for each paragraph or item of a list. Only the main part counts. Headings
 * are left out, as they are short and would make the rest seem easier; what stands there twice counts once.
 */
export function textOf(html: string): string {
  const main = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  const read = apart.reduce((text, part) => text.replace(part, ''), main.replace(/\n/g, ' '));
  const lines = read
    .replace(inline, '')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&[#\w]+;/g, (entity) => entities[entity] ?? ' ')
    .replace(names, '')
    .split('\n')
    .map((line) => line.trim());
  return [...new Set(lines.filter((line) => /[a-z]/i.test(line)))].join('\n');
}
