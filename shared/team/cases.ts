import { fromBase64url, toBase64url } from '#shared/bytes/base64url.ts';
import { sameBytes } from '#shared/bytes/encode.ts';
import { CallRefused, call, readAnswer } from '#shared/calls/call.ts';
import { type Case, emptyCase } from '#shared/contract/case.ts';
import { CaseList, type CaseRecord, type CaseWrite } from '#shared/contract/case-record.ts';
import { ThreadEntry } from '#shared/contract/duty.ts';
import type { ThreadId } from '#shared/contract/wire.ts';
import { noRevision, openCase, openCaseSecret, sealCase, sealCaseSecret } from '#shared/crypto/case.ts';
import { randomSecret, wipe } from '#shared/crypto/keys.ts';
import { Refused } from '#shared/crypto/refused.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';
import { mergeCases } from '#shared/triage/merge.ts';

/** A thread's case as this desk last saw it; revision 0 before anybody added anything. */
export type KnownCase = { revision: number; content: Case; hash: Uint8Array };

export const unwritten: KnownCase = { revision: 0, content: emptyCase(), hash: noRevision };

/** As often as colleagues may be first before a write gives up. */
const mostTries = 5;

/** What sealed cases are opened and checked with. */
export type CaseKeys = Pick<OnDuty, 'dutyKeys'> & {
  history: Pick<OnDuty['history'], 'charityId' | 'keyrings' | 'signKeyOf'>;
};

/** The newest revisions of several threads' cases, opened: each by itself, so that a broken one holds up no other. */
export async function readCases(onDuty: OnDuty, threadIds: ThreadId[]): Promise<Map<ThreadId, KnownCase | Refused>> {
  return openCases(onDuty, await fetchCases(onDuty, threadIds));
}

/** Those revisions as they are stored, none of other threads. @throws {CallRefused | CallLost} */
export async function fetchCases({ line }: OnDuty, threadIds: ThreadId[]): Promise<CaseRecord[]> {
  const answered = await call(line, { method: 'GET', path: `/api/threads/${threadIds.join(',')}/cases` });
  return readAnswer(answered, CaseList).cases.filter(({ threadId }) => threadIds.includes(threadId));
}

export function openCases(keys: CaseKeys, records: CaseRecord[]): Map<ThreadId, KnownCase | Refused> {
  return new Map(records.map((record) => [record.threadId, openOrRefuse(keys, record)]));
}

/**
 * Adds to a case. Where a colleague was first, their revision is read and both are brought together: nothing is lost.
 * @param known the case as this desk last saw it; an older one than the server has is brought up to date
 * @param add what is to be in the case beside what is there, from the case as it then is
 * @param next what becomes of the thread in the same moment
 * @returns the case as it now is, and the thread as the server now has it
 * @throws {CallRefused | CallLost}, {Refused} where what came back does not hold or is older than what was seen
 */
export async function writeCase(
  onDuty: OnDuty,
  threadId: ThreadId,
  known: KnownCase,
  add: (content: Case) => Case,
  next: CaseWrite['next'] = 'none',
): Promise<{ known: KnownCase; entry: ThreadEntry }> {
  let current = known;
  for (let tries = 1; ; tries++) {
    try {
      return await writeOnce(onDuty, threadId, current, add(current.content), next);
    } catch (fault) {
      const outdated = fault instanceof CallRefused && fault.problem.code === 'case-outdated';
      if (!outdated || tries === mostTries) throw fault;
      current = await newest(onDuty, threadId, current);
    }
  }
}

async function writeOnce(onDuty: OnDuty, threadId: ThreadId, known: KnownCase, content: Case, next: CaseWrite['next']) {
  const { history, member, keys } = onDuty;
  const { charityId, keyring } = history;
  const { epoch, dutyKey } = keyring.content;
  const by = { memberId: member.id, signKey: keys.sign.secretKey, keyringHash: keyring.hash };
  const revision = known.revision + 1;
  // A fresh secret each time: whoever was on the team before a removal has none that opens what comes after it.
  const secret = randomSecret();
  const box = sealCase(content, { threadId, revision }, known.hash, secret, by);
  const envelope = sealCaseSecret(secret, { threadId, epoch, charityId }, fromBase64url(dutyKey), by);
  const write: CaseWrite = { revision, epoch, envelope, box: toBase64url(box), next };
  const answered = await call(onDuty.line, { method: 'PUT', path: `/api/threads/${threadId}/case`, json: write });
  const entry = readAnswer(answered, ThreadEntry);
  if (entry.threadId !== threadId) throw new Refused('mismatch');
  const opened = openCase(box, { threadId, revision }, secret, history.signKeyOf);
  wipe(secret);
  return { known: { revision, content, hash: opened.hash }, entry };
}

/** What the server now has, never older than what was seen, and with everything that was seen in it. */
async function newest(onDuty: OnDuty, threadId: ThreadId, seen: KnownCase): Promise<KnownCase> {
  const found = (await readCases(onDuty, [threadId])).get(threadId);
  if (found instanceof Refused) throw found;
  if (!found || found.revision < seen.revision) throw new Refused('rolled-back');
  return { ...found, content: mergeCases(found.content, seen.content) };
}

function openOrRefuse(keys: CaseKeys, record: CaseRecord): KnownCase | Refused {
  try {
    return openRecord(keys, record);
  } catch (fault) {
    if (fault instanceof Refused) return fault;
    throw fault;
  }
}

function openRecord(
  { history, dutyKeys }: CaseKeys,
  { threadId, revision, epoch, envelope, box }: CaseRecord,
): KnownCase {
  const secretKey = dutyKeys.get(epoch);
  const dutyKey = history.keyrings[epoch - 1]?.content.dutyKey;
  if (!secretKey || dutyKey === undefined) throw new Refused('box');
  const duty = { publicKey: fromBase64url(dutyKey), secretKey };
  const place = { threadId, epoch, charityId: history.charityId };
  const secret = openCaseSecret(envelope, place, duty, history.signKeyOf);
  try {
    const opened = openCase(fromBase64url(box), { threadId, revision }, secret, history.signKeyOf);
    if (revision === 1 && !sameBytes(opened.previous, noRevision)) throw new Refused('mismatch');
    return { revision, content: opened.content, hash: opened.hash };
  } finally {
    wipe(secret);
  }
}
