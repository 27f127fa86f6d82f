import { toMinute } from '#api/clock.ts';
import type { Context } from '#api/context.ts';
import { hashOf } from '#api/hashes.ts';
import { newestNumbers, newestRoster } from '#api/queue/roster.ts';
import { checkRoster } from '#api/queue/roster-change.ts';
import { readNextSettings } from '#api/queue/settings.ts';
import { followsSuccessor, readStatements } from '#api/queue/statements.ts';
import { Refusal } from '#api/refusal.ts';
import { route } from '#api/route.ts';
import type { Charity } from '#api/store/store.ts';
import { fromBase64url } from '#shared/bytes/base64url.ts';
import type { Roster, SignedSuccessor } from '#shared/contract/statements.ts';
import { type EpochReason, NextEpoch, Succession } from '#shared/contract/team.ts';

const most = 8 * 1024 * 1024;

export const nextEpoch = route({
  method: 'post',
  path: '/api/team/epochs',
  summary: 'Takes the next roster and keyring: a renewal, a joiner let in, or a worker taken out.',
  authority: 'manager',
  parameters: {},
  headers: {},
  body: { kind: 'json', schema: NextEpoch, most },
  answers: { 201: 'empty' },
  refusals: ['statement-refused', 'statement-outdated', 'invite-unknown', 'storage-unavailable'],
  act: async ({ context, member, body }) => {
    const { store, clock, site } = context;
    const { reason, envelopes, recovery, teamProfile } = body;
    const { roster, written } = readStatements(body.statements, charityOf(context), newestNumbers(store));
    checkRoster(newestRoster(store), roster, changeOf(context, reason), envelopes);
    const at = toMinute(clock());
    const write = { statements: written, envelopes, recovery, teamProfile, reason, actor: member, at };
    const stored = await store.nextEpoch(write);
    if (stored === 'outdated') throw new Refusal('statement-outdated');
    if (stored === 'no-joiner') throw new Refusal('invite-unknown');
    // The built files then hold a floor below which no keyring is taken.
    if (reason.is === 'removal') site.rebuild();
    return { status: 201 };
  },
});

export const succession = route({
  method: 'post',
  path: '/api/team/succession',
  summary: 'Takes a new charity key and sheet, because a manager leaves or the sheet is lost. The site is built anew.',
  authority: 'manager',
  parameters: {},
  headers: {},
  body: { kind: 'json', schema: Succession, most },
  answers: { 201: 'empty' },
  refusals: ['statement-refused', 'statement-outdated', 'storage-unavailable'],
  act: async ({ context, member, body }) => {
    const { store, clock, site } = context;
    const { statements, settings, envelopes, leaver, charityKey, recoveryProof, ...rest } = body;
    const charity = charityOf(context);
    insistOnHandOver(rest.succession, charity, charityKey);
    const { roster, written } = readStatements(statements, { id: charity.id, charityKey }, newestNumbers(store));
    const newest = store.settings();
    if ((settings === null) !== (newest === null)) throw new Refusal('statement-refused');
    const before = newestRoster(store);
    checkRoster({ ...before }, roster, leaver === null ? {} : { leaver }, envelopes);
    if (leaver !== null && !isManagerOf(before, leaver)) throw new Refusal('statement-refused');
    const stored = await store.succeed({
      ...rest,
      statements: written,
      settings: settings && readNextSettings(settings, { id: charity.id, charityKey }, newest),
      envelopes,
      leaver,
      charityKey,
      recoveryProof: hashOf(fromBase64url(recoveryProof)),
      actor: member,
      at: toMinute(clock()),
    });
    if (stored === 'outdated') throw new Refusal('statement-outdated');
    site.rebuild();
    return { status: 201 };
  },
});

/**
 * Only who holds the charity's key hands it over: a stolen session is not enough.
 * @throws {Refusal} 'statement-refused'
 */
function insistOnHandOver(succession: SignedSuccessor, charity: Charity, to: string): void {
  const next = followsSuccessor(succession, ({ charityId, from }) => {
    return charityId === charity.id && from === charity.charityKey;
  });
  if (next?.to !== to) throw new Refusal('statement-refused');
}

/** @throws {Refusal} where there is no such joiner, or a manager is to be removed without a succession */
function changeOf({ store, clock }: Context, reason: EpochReason) {
  if (reason.is === 'renewal') return {};
  if (reason.is === 'removal') {
    if (isManagerOf(newestRoster(store), reason.memberId)) throw new Refusal('statement-refused');
    return { leaver: reason.memberId };
  }
  const invite = store.invites(clock()).find(({ id }) => id === reason.inviteId);
  if (!invite?.joiner) throw new Refusal('invite-unknown');
  return { joiner: { ...invite.joiner, role: invite.role } };
}

function charityOf({ store }: Context): Charity {
  const charity = store.charity();
  if (!charity) throw new Refusal('not-set-up');
  return charity;
}

function isManagerOf(roster: Roster, memberId: string): boolean {
  return roster.members.some(({ id, role }) => id === memberId && role === 'manager');
}
