import { Refusal } from '#api/refusal.ts';
import type { Roster, RosterMember } from '#shared/contract/statements.ts';
import type { JoinerKeys } from '#shared/contract/team.ts';

/**
 * Holds a new roster to what was said to have changed: who stays keeps their role and keys, nobody else comes or goes, and
 * everybody who is on it gets the new duty key.
 * @param change the joiner as they handed in their keys, or the id of whoever leaves
 * @throws {Refusal} 'statement-refused'
 */
export function checkRoster(
  before: Roster,
  after: Roster,
  change: { joiner?: JoinerKeys & Pick<RosterMember, 'role'>; leaver?: string },
  envelopes: { memberId: string }[],
): void {
  const expected = before.members.filter(({ id }) => id !== change.leaver);
  if (change.joiner) {
    const { memberId: id, role, sealKey, signKey } = change.joiner;
    expected.push({ id, role, sealKey, signKey });
  }
  const sameMembers =
    after.members.length === expected.length &&
    expected.every((member) => after.members.some((other) => isSame(member, other)));
  const reached = new Set(envelopes.map(({ memberId }) => memberId));
  const allReached = reached.size === envelopes.length && after.members.every(({ id }) => reached.has(id));
  if (!sameMembers || !allReached || reached.size !== after.members.length) throw new Refusal('statement-refused');
}

function isSame(one: RosterMember, other: RosterMember): boolean {
  return (
    one.id === other.id && one.role === other.role && one.sealKey === other.sealKey && one.signKey === other.signKey
  );
}
