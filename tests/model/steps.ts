import { nanoid } from 'nanoid';
import { expect } from 'vitest';
import { call } from '#shared/calls/call.ts';
import { fetchKeyring, putOpening, sealReferral } from '#shared/calls/opening.ts';
import { joinTeam, makeInvite, readInviteLink } from '#shared/team/joining.ts';
import { signIn } from '#shared/team/sign-in.ts';
import { exampleReferral } from '#tests/examples/referral.ts';
import type { Drawn } from '#tests/model/changes.ts';
import { deskOf, heldBy, managing, type RealCharity, refusalOf } from '#tests/model/charity.ts';
import { insistOnReading } from '#tests/model/holds.ts';
import {
  able,
  ableManagers,
  claimBy,
  epochOf,
  invitedBy,
  isHeld,
  isTaken,
  listed,
  type Model,
  pick,
  refusalOfOpening,
  sheetsOf,
  signInNames,
  team,
} from '#tests/model/model.ts';
import { quickStretch } from '#tests/model/stretch.ts';

const hour = 60 * 60;

/** Does what was planned, or is refused as the model says it should be. */
export type Step = (real: RealCharity) => Promise<void>;
/** What could be done now with these numbers; undefined where nobody could do it. */
export type Planned = (model: Model, drawn: Drawn) => Step | undefined;

/** Everything but the changes of the team. */
export const steps = {
  invite: (model, { by, whom }) => {
    const manager = pick(ableManagers(model), by);
    if (!manager || team(model).length + listed(model).length > 6) return undefined;
    const role = whom % 3 === 0 ? 'manager' : 'worker';
    return async (real) => {
      const desk = await managing(real, manager);
      const { request, fragment } = makeInvite(desk, { name: 'Somebody Example', role });
      await call(desk.line, { method: 'POST', path: '/api/invites', json: request });
      const link = readInviteLink(fragment);
      if (!link) throw new Error('the link must be one');
      real.links.set(request.id, link);
      invitedBy(model, manager, request.id, role);
    };
  },

  join: (model, { whom, name }) => {
    const invite = pick(
      [...model.invites.values()].filter(({ joiner }) => !joiner),
      whom,
    );
    const signInName = pick(signInNames, name);
    if (!invite || !signInName) return undefined;
    return async (real) => {
      const link = real.links.get(invite.id);
      if (!link) throw new Error('every invite has a link');
      const passphrase = `passphrase of ${nanoid()}`;
      const joined = joinTeam(real.service.address, real.pin, link, { signInName, passphrase }, quickStretch);
      const refusal = refusalOfJoin();
      expect(await refusalOf(joined), 'joining').toBe(refusal);
      if (refusal) return;
      const { joiner } = real.service.store.invites(model.now).find(({ id }) => id === invite.id) ?? {};
      if (!joiner) throw new Error('who joined must wait');
      invite.joiner = { id: joiner.memberId, signInName };
      real.held.set(joiner.memberId, { signInName, passphrase, keys: [], dutyKeys: new Map() });
      const early = signIn(real.service.address, real.pin, { signInName, passphrase }, quickStretch);
      expect(await refusalOf(early)).toBe('waiting');
    };
    function refusalOfJoin(): string | null {
      if (invite?.sheets !== sheetsOf(model)) return 'pin';
      if (invite.expires <= model.now) return 'invite-unknown';
      return isTaken(model, signInName ?? '') ? 'name-taken' : null;
    }
  },

  turnAway: (model, { by, whom }) => {
    const manager = pick(ableManagers(model), by);
    const invite = pick(listed(model), whom);
    if (!manager || !invite) return undefined;
    return async (real) => {
      const { line } = await deskOf(real, manager);
      await call(line, { method: 'DELETE', path: `/api/invites/${invite.id}` });
      model.invites.delete(invite.id);
    };
  },

  forget: (model, { whom }) => {
    const member = pick(able(model), whom);
    if (!member) return undefined;
    return async (real) => {
      member.knows = false;
      const held = heldBy(real, member);
      held.passphrase = 'something like it';
      expect(await refusalOf(signIn(real.service.address, real.pin, held, quickStretch))).toBe('sign-in-failed');
    };
  },

  seal: (model) => async (real) => {
    const keyring = await fetchKeyring({ address: real.service.address }, real.pin, model.now);
    const name = `Caller ${real.names.size + 1}`;
    const sealed = sealReferral({ referral: { ...exampleReferral, name }, language: 'en' }, keyring, model.now);
    real.sealed.set(sealed.threadId, sealed);
    real.names.set(sealed.threadId, name);
    model.unsent.set(sealed.threadId, { epoch: epochOf(model) });
  },

  send: (model, { whom }) => {
    const [threadId, sealed] = pick([...model.unsent], whom) ?? [];
    if (!threadId || !sealed) return undefined;
    return async (real) => {
      const opening = real.sealed.get(threadId);
      if (!opening) throw new Error('what waits to be sent was sealed');
      const refusal = refusalOfOpening(model, sealed.epoch);
      expect(await refusalOf(putOpening({ address: real.service.address }, opening)), 'sending').toBe(refusal);
      model.unsent.delete(threadId);
      if (!refusal) model.written.set(threadId, { epoch: sealed.epoch, claim: null, closedBy: null });
    };
  },

  claim: (model, { by, whom }) => {
    const member = pick(able(model), by);
    const [threadId, written] = pick([...model.written], whom) ?? [];
    if (!member || !written) return undefined;
    return async (real) => {
      const { line } = await deskOf(real, member);
      const claimed = call(line, { method: 'PUT', path: `/api/threads/${threadId}/claim` });
      const held = isHeld(written, model.now) && written.claim?.by !== member.id;
      const refusal = written.closedBy ? 'closed' : held ? 'claimed-by-another' : null;
      expect(await refusalOf(claimed), 'claiming').toBe(refusal);
      if (!refusal) written.claim = claimBy(member.id, model.now);
    };
  },

  close: (model, { by, whom }) => {
    const member = pick(able(model), by);
    const [threadId, written] = pick([...model.written], whom) ?? [];
    if (!member || !written) return undefined;
    return async (real) => {
      const { line } = await deskOf(real, member);
      const closed = call(line, { method: 'POST', path: `/api/threads/${threadId}/close` });
      const own = written.claim?.by === member.id;
      const refusal = isHeld(written, model.now) ? (own ? null : 'claimed-by-another') : 'not-claimed';
      expect(await refusalOf(closed), 'closing').toBe(written.closedBy ? 'closed' : refusal);
      if (!refusal && !written.closedBy) Object.assign(written, { claim: null, closedBy: member.id });
    };
  },

  /** Hours or days, never past the newest keyring's end. */
  pass: (model, { whom }) => {
    const passed = (pick([1, 3, 24, 80, 240], whom) ?? 1) * hour;
    if (model.now + passed > (model.keyrings.at(-1)?.notAfter ?? 0)) return undefined;
    return async (real) => {
      model.now += passed;
      real.service.clock.now = model.now;
    };
  },

  look: (model) => (real) => insistOnReading(model, real),
} satisfies Record<string, Planned>;
