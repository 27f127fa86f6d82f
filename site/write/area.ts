/** What was typed as an area: the first half of a postcode, a council's name, or something that is neither. */
export type ReadArea =
  | { by: 'outward'; outward: string; shortened: boolean }
  | { by: 'council'; council: string }
  | { by: 'neither' };

const outward = /^[A-Z]{1,2}[0-9][A-Z0-9]?$/;
const wholePostcode = /^([A-Z]{1,2}[0-9][A-Z0-9]?)[0-9][A-Z]{2}$/;

/**
 * Reads a postcode however it is written. Of a whole one only the first half is taken (`shortened`): the second half
 * finds a street. Council names have no digits, so anything else with one is a mistake or too much, like an address.
 */
export function readArea(text: string): ReadArea {
  const joined = text.replaceAll(/[\s.-]/g, '').toUpperCase();
  const whole = wholePostcode.exec(joined)?.[1];
  if (whole) return { by: 'outward', outward: whole, shortened: true };
  if (outward.test(joined)) return { by: 'outward', outward: joined, shortened: false };
  return /\p{N}/u.test(text) ? { by: 'neither' } : { by: 'council', council: text };
}
