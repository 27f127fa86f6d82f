/**
 * A room's words as the text of its template, for `set:html`. Only what would be markup is escaped: each quote that is
 * written as `&quot;` weighs, and there are thousands.
 */
export function roomText(json: string): string {
  return json.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
