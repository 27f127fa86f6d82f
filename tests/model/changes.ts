import { toBase64url } from '#shared/bytes/base64url.ts';
import { sodium } from '#shared/crypto/sodium.ts';
import { letIn, renewKeyring, succeed } from '#shared/team/changes.ts';
import { recoverManager } from '#shared/team/recovery.ts';
import { heldBy, managing, openedSheet, type RealCharity } from '#tests/model/charity.ts';
import {
  ableManagers,
  epochOf,
  isTaken,
  leaves,
  type Model,
  newEpoch,
  opensNote,
  pick,
  signInNames,
  team,
  waiting,
} from '#tests/model/model.ts';
import { quickStretch } from '#tests/model/stretch.ts';
import { listInvites } from '#tests/path/team.ts';

/** Numbers that were drawn, to choose with among whoever there is. */
export type Drawn = { by: number; whom: number; name: number };

/** A change of the team that could be made now. */
export type Plan = {
  /** Signs in and reads what is needed; what it returns makes the change. */
  prepare: (real: RealCharity) => Promise<() => Promise<unknown>>;
  /** Why it will not be taken; null where it will. */
  refusal: string | null;
  /** Once it is made. */
  record: (real: RealCharity) => void;
};

/** Each gives null where nobody could do it now. */
export const changes = {
  renew: (model, { by }) => {
    const manager = pick(ableManagers(model), by);
    return (
      manager && {
        prepare: async (real) => {
          const desk = await managing(real, manager);
          return () => renewKeyring(desk, model.now);
        },
        refusal: null,
        record: () => newEpoch(model, { closesEarlier: false }),
      }
    );
  },

  letIn: (model, { by, whom }) => {
    const manager = pick(ableManagers(model), by);
    const invite = pick(waiting(model), whom);
    const { joiner } = invite ?? {};
    if (!manager || !invite || !joiner) return undefined;
    return {
      inviteId: invite.id,
      prepare: async (real) => {
        const desk = await managing(real, manager);
        const shown = (await listInvites(desk)).find(({ id }) => id === invite.id);
        if (!shown) throw new Error('a joiner who waits must be shown');
        return () => letIn(desk, shown, model.now);
      },
      // The desk says that another manager invited them, and offers to turn them away.
      refusal: opensNote(invite, manager) ? null : 'mismatch',
      record: () => {
        newEpoch(model, { closesEarlier: false });
        model.invites.delete(invite.id);
        model.members.set(joiner.id, { ...joiner, role: invite.role, knows: true, generation: 1, out: null });
      },
    };
  },

  remove: (model, { by, whom }) => {
    const manager = pick(ableManagers(model), by);
    const worker = pick(
      team(model).filter(({ role }) => role === 'worker'),
      whom,
    );
    if (!manager || !worker) return undefined;
    return {
      memberId: worker.id,
      prepare: async (real) => {
        const desk = await managing(real, manager);
        return () => real.remove(desk, worker.id, model.now, real);
      },
      refusal: null,
      record: (real) => {
        newEpoch(model, { closesEarlier: true });
        leaves(model, worker);
        real.pin = { ...real.pin, epochFloor: epochOf(model) };
      },
    };
  },

  succeed: (model, { by, whom }) => {
    const manager = pick(ableManagers(model), by);
    if (!manager) return undefined;
    const others = team(model).filter(({ id, role }) => role === 'manager' && id !== manager.id);
    const leaver = pick([null, ...others], whom) ?? null;
    const secret = sodium.randombytes_buf(32);
    let fingerprint = '';
    return {
      prepare: async (real) => {
        const desk = await managing(real, manager);
        return async () => {
          fingerprint = toBase64url(await succeed(desk, secret, leaver?.id ?? null, model.now));
        };
      },
      refusal: null,
      record: (real) => {
        newEpoch(model, { closesEarlier: true });
        if (leaver) leaves(model, leaver);
        model.oldSheets.push({ out: epochOf(model) });
        real.sheets.push(secret);
        real.pin = { ...real.pin, fingerprint, epochFloor: epochOf(model) };
      },
    };
  },

  recover: (model, { whom, name }) => {
    const forgetful = team(model).filter(({ role, knows }) => role === 'manager' && !knows);
    const managers = team(model).filter(({ role }) => role === 'manager');
    const manager = pick(forgetful.length > 0 ? forgetful : managers, whom);
    const signInName = pick(signInNames, name);
    if (!manager || !signInName) return undefined;
    const passphrase = `passphrase ${manager.generation + 1} of ${manager.id}`;
    return {
      prepare: async (real) => {
        const opened = await openedSheet(real);
        return () => recoverManager(opened, { id: manager.id, signInName, passphrase }, quickStretch, model.now);
      },
      refusal: isTaken(model, signInName, manager.id) ? 'name-taken' : null,
      record: (real) => {
        newEpoch(model, { closesEarlier: true });
        Object.assign(manager, { signInName, knows: true, generation: manager.generation + 1 });
        Object.assign(heldBy(real, manager), { signInName, passphrase });
      },
    };
  },
} satisfies Record<string, (model: Model, drawn: Drawn) => Plan | undefined>;

export type Change = keyof typeof changes;
