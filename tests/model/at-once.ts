import { expect } from 'vitest';
import { call } from '#shared/calls/call.ts';
import { type Change, changes } from '#tests/model/changes.ts';
import { deskOf, refusalOf } from '#tests/model/charity.ts';
import { able, ableManagers, claimBy, isHeld, pick, waiting } from '#tests/model/model.ts';
import type { Planned } from '#tests/model/steps.ts';

/** One change of the team on its own. */
export function alone(change: Change): Planned {
  return (model, drawn) => {
    const plan = changes[change](model, drawn);
    if (!plan) return undefined;
    return async (real) => {
      const make = await plan.prepare(real);
      expect(await refusalOf(make()), change).toBe(plan.refusal);
      if (!plan.refusal) plan.record(real);
    };
  };
}

/** How whoever comes second is told; the latter four by what the first change made of their key, session, sheet or joiner. */
const cameSecond = ['statement-outdated', 'statement-refused', 'not-signed-in', 'recovery-failed', 'invite-unknown'];

/** Two changes that follow from the same desk: one is made, and the other refused as if it had not been asked for. */
export function atOnce(one: Change, other: Change): Planned {
  return (model, drawn) => {
    const first = changes[one](model, drawn);
    const second = changes[other](model, { ...drawn, by: drawn.by + 1 });
    if (!first || !second || first.refusal || second.refusal) return undefined;
    return async (real) => {
      const [make, makeOther] = await Promise.all([first.prepare(real), second.prepare(real)]);
      const [refusal, otherRefusal] = await Promise.all([refusalOf(make()), refusalOf(makeOther())]);
      expect([refusal, otherRefusal], 'one of two changes is made').toContain(null);
      expect(cameSecond, 'and the other is told').toContain(refusal ?? otherRefusal);
      (refusal === null ? first : second).record(real);
    };
  };
}

/** A joiner is let in by one manager while another turns them away: they are in, or gone, and never half of each. */
export const letInAndTurnAway: Planned = (model, drawn) => {
  const managers = ableManagers(model);
  const tries = waiting(model).flatMap((_, whom) =>
    managers.map((__, by) => changes.letIn(model, { ...drawn, by, whom })),
  );
  const plan = tries.find((tried) => tried?.refusal === null);
  const manager = pick(managers, drawn.by);
  if (!plan || !manager) return undefined;
  const { inviteId } = plan;
  return async (real) => {
    const make = await plan.prepare(real);
    const { line } = await deskOf(real, manager);
    const away = () => call(line, { method: 'DELETE', path: `/api/invites/${inviteId}` });
    const [inside, outside] = await Promise.all([refusalOf(make()), refusalOf(away())]);
    expect(
      [inside, outside].filter((refusal) => refusal !== null),
      'one of the two is told',
    ).toEqual(['invite-unknown']);
    if (inside === null) plan.record();
    else model.invites.delete(inviteId);
  };
};

/** Somebody claims at the moment at which they are taken out: the claim is refused, or goes back to the queue. */
export const removeAndClaim: Planned = (model, drawn) => {
  const plan = changes.remove(model, drawn);
  const worker = plan && able(model).find(({ id }) => id === plan.memberId);
  const free = [...model.written].filter(([, written]) => !written.closedBy && !isHeld(written, model.now));
  const [threadId, written] = pick(free, drawn.name) ?? [];
  if (!plan || !worker || !written) return undefined;
  return async (real) => {
    const make = await plan.prepare(real);
    const { line } = await deskOf(real, worker);
    const claiming = () => call(line, { method: 'PUT', path: `/api/threads/${threadId}/claim` });
    const [removed, claimed] = await Promise.all([refusalOf(make()), refusalOf(claiming())]);
    expect(removed).toBeNull();
    expect([null, 'not-signed-in'], 'a claim by somebody who leaves').toContain(claimed);
    if (claimed === null) written.claim = claimBy(worker.id, model.now);
    plan.record(real);
    const kept = real.service.store.threads('').find((row) => row.threadId === threadId);
    // A claim of somebody else that lapsed may stand there still.
    expect(kept?.claimedBy, 'who leaves holds no claim').not.toBe(worker.id);
  };
};
