/** Hosts that look things up, in every country; news or mail below them are as personal as they are. */
const hosts = [
  /(^|\.)(google|yahoo|yandex)(\.[a-z]{2,3}){1,2}$/,
  /(^|\.)(bing|duckduckgo|baidu|qwant|startpage)\.com$/,
  /(^|\.)ecosia\.org$/,
  /(^|\.)ya\.ru$/,
  /(^|\.)search\.brave\.com$/,
];

/**
 * Whether an address is of a well-known search engine. Where leaving goes must not be one: it shows what somebody looked for
 * before, and the same to nobody else. Asked of what is typed, and not of what was stored: a charity that has one keeps its
 * site until it chooses anew.
 * @param address whole, as a browser reads it
 */
export function isSearchEngine(address: string): boolean {
  const host = new URL(address).hostname.replace(/\.$/, '');
  return hosts.some((one) => one.test(host));
}
