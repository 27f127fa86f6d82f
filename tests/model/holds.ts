import { expect } from 'vitest';
import { call, readAnswer } from '#shared/calls/call.ts';
import { nameIn } from '#shared/contract/about.ts';
import { ThreadList } from '#shared/contract/duty.ts';
import { openEnvelope } from '#shared/crypto/envelope.ts';
import type { KeyPair } from '#shared/crypto/keys.ts';
import { sheetKeys } from '#shared/crypto/sheet.ts';
import type { VerifiedHistory } from '#shared/team/history.ts';
import { openInviteNote } from '#shared/team/joining.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';
import { deskOf, heldBy, openedSheet, type RealCharity, refusalOf } from '#tests/model/charity.ts';
import {
  able,
  ableManagers,
  epochOf,
  gone,
  isHeld,
  listed,
  type Model,
  opensNote,
  pick,
  sheetsOf,
  team,
} from '#tests/model/model.ts';
import { forceEnvelope, forceOpenings, storedEnvelopes, unlessRefused } from '#tests/model/raw.ts';
import { listInvites, readAll } from '#tests/path/team.ts';

/** After every command: the history follows from the pin, and the newest key is with the team and the sheet alone. */
export async function insistOnTeam(model: Model, real: RealCharity): Promise<void> {
  for (const member of able(model)) {
    if (heldBy(real, member).keys.length < member.generation) await deskOf(real, member);
  }
  const witness = pick(able(model), epochOf(model));
  const { history, profile } = witness ? await deskOf(real, witness) : await openedSheet(real);
  const { roster, keyring, keyrings } = history;
  const named = roster.content.members.map(({ id, role }) => `${role} ${id}`).sort();
  const expected = team(model).map(({ id, role }) => `${role} ${id}`);
  expect(named, 'the signed roster names the team').toEqual(expected.sort());
  expect(Object.keys(profile.names).sort(), 'everybody has a name').toEqual(
    team(model)
      .map(({ id }) => id)
      .sort(),
  );
  expect([keyrings.length, keyring.content.notAfter]).toEqual([epochOf(model), model.keyrings.at(-1)?.notAfter]);
  insistOnHolders(model, real, history);
}

/** Whoever a newest envelope opens for has that epoch's key from now on. */
function insistOnHolders(model: Model, real: RealCharity, history: VerifiedHistory): void {
  const epoch = epochOf(model);
  const rows = real.raw.prepare('SELECT envelope FROM epoch_envelope WHERE epoch = ?').all(epoch);
  const open = (recipient: KeyPair) => {
    const expected = { purpose: 'duty-key', charityId: real.pin.charityId, subject: epoch } as const;
    const attempt = (row: (typeof rows)[number]) =>
      unlessRefused(() => openEnvelope(String(row.envelope), expected, recipient, history.signKeyOf));
    return rows.map(attempt).find((secret) => secret !== null);
  };
  const holders: string[] = [];
  for (const [id, { keys, dutyKeys }] of real.held) {
    for (const [at, { seal }] of keys.entries()) {
      const secret = open(seal);
      if (!secret) continue;
      holders.push(`${id} with keys ${at + 1}`);
      dutyKeys.set(epoch, secret);
    }
  }
  for (const [at, secret] of real.sheets.entries()) {
    if (open(sheetKeys(secret).recovery)) holders.push(`sheet ${at + 1}`);
  }
  const expected = team(model).map(({ id, generation }) => `${id} with keys ${generation}`);
  expect(holders.sort(), 'the newest key is with the team and the sheet alone').toEqual(
    [...expected, `sheet ${sheetsOf(model)}`].sort(),
  );
}

/** Who opens what: tried with every key that anybody ever held, at the desk and on the file itself. */
export async function insistOnReading(model: Model, real: RealCharity): Promise<void> {
  const everything = [...model.written.keys()].sort();
  const names = everything.map((threadId) => real.names.get(threadId) ?? '').sort();
  for (const member of able(model)) {
    const desk = await deskOf(real, member);
    const read = (await readAll(desk)).map(({ body }) => nameIn(body)).sort();
    expect(read, 'a member opens everything that is kept').toEqual(names);
    await insistOnQueue(model, desk);
  }
  const { dutyKeys } = await openedSheet(real);
  const { charityId } = real.pin;
  expect(forceOpenings(real, charityId, dutyKeys.values()), 'so does the sheet').toEqual(everything);
  for (const member of gone(model)) insistOnGone(model, real, member.out ?? 0, heldBy(real, member));
  for (const [at, { out }] of model.oldSheets.entries()) await insistOnOldSheet(model, real, at, out);
  const manager = ableManagers(model)[0];
  if (manager) await insistOnInvites(model, await deskOf(real, manager));
}

type Keys = { keys: { seal: KeyPair }[]; dutyKeys: Map<number, Uint8Array> };

function insistOnGone(model: Model, real: RealCharity, out: number, { keys, dutyKeys }: Keys): void {
  const opened = storedEnvelopes(real, out).filter((envelope) =>
    keys.some(({ seal }) => forceEnvelope(envelope, seal.secretKey) !== null),
  );
  expect(opened, 'who is taken out finds no later key in the file').toEqual([]);
  const before = [...model.written].filter(([, { epoch }]) => epoch < out).map(([threadId]) => threadId);
  const opens = forceOpenings(real, real.pin.charityId, dutyKeys.values());
  expect(opens, 'who is taken out opens what came before, and nothing that was sealed later').toEqual(before.sort());
}

/** A sheet that was replaced is refused, and opens nothing that was made after it. */
async function insistOnOldSheet(model: Model, real: RealCharity, at: number, out: number): Promise<void> {
  expect(await refusalOf(openedSheet(real, real.sheets[at]))).toBe('recovery-failed');
  const { recovery } = sheetKeys(real.sheets[at] ?? new Uint8Array());
  insistOnGone(model, real, out, { keys: [{ seal: recovery }], dutyKeys: keysBefore(real, out) });
}

/** What an old sheet opened in its day: whoever was there from the first has those keys too. */
function keysBefore({ held }: RealCharity, out: number): Map<number, Uint8Array> {
  const all = [...held.values()].flatMap(({ dutyKeys }) => [...dutyKeys]);
  return new Map(all.filter(([epoch]) => epoch < out));
}

async function insistOnQueue(model: Model, { line }: OnDuty): Promise<void> {
  const answered = await call(line, { method: 'GET', path: '/api/threads' });
  const { threads } = readAnswer(answered, ThreadList);
  const states = threads.map(({ threadId, state }) => [threadId, state]);
  const expected = [...model.written].map(([threadId, written]) => {
    const { claim, closedBy } = written;
    if (closedBy) return [threadId, { is: 'closed', by: closedBy }];
    return [threadId, isHeld(written, model.now) ? { is: 'claimed', ...claim } : { is: 'new' }];
  });
  expect(Object.fromEntries(states), 'the queue says who works on what').toEqual(Object.fromEntries(expected));
}

/** A note that was sealed to keys before a recovery, or by a colleague, stays shut; nothing breaks. */
async function insistOnInvites(model: Model, desk: OnDuty): Promise<void> {
  const member = model.members.get(desk.member.id);
  const shown = await listInvites(desk);
  const readable = shown.map((invite) => [invite.id, unlessRefused(() => openInviteNote(invite, desk)) !== null]);
  const expected = listed(model).map((invite) => [invite.id, member !== undefined && opensNote(invite, member)]);
  expect(Object.fromEntries(readable), 'a manager reads the notes that they made').toEqual(
    Object.fromEntries(expected),
  );
}
