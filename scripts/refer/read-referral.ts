import { Referral } from '#shared/contract/referral.ts';

/**
 * A referral from JSON.
 * @throws {Error} that names the first field that is wrong, as in `contact.routes.0.number`
 */
export function readReferral(json: string): Referral {
  const read = Referral.safeParse(parse(json));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  if (!issue) throw new Error('the referral is not right');
  const way = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    throw new Error(`the referral has what it should not: ${[...(way ? [way] : []), issue.keys[0]].join('.')}`);
  }
  throw new Error(`the referral's ${way || 'shape'} is missing or not right (${issue.message})`);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Error('the referral is not JSON');
  }
}
