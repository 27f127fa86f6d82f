import type { Role } from '#shared/contract/statements.ts';
import { inviteLife } from '#shared/contract/team.ts';
import { keyringLife } from '#shared/team/epoch.ts';

/** Somebody who was let in, whether or not they still belong. */
export type Member = {
  id: string;
  role: Role;
  signInName: string;
  /** False once the passphrase is forgotten. */
  knows: boolean;
  /** How often their keys were made: once, and once more at each return by the sheet. */
  generation: number;
  /** The first epoch that was made without them; null while they belong. */
  out: number | null;
};

export type Invited = {
  id: string;
  role: Role;
  /** Who made it, and with which of their keys: nobody else, and no later key, opens its note. */
  maker: string;
  generation: number;
  /** How many sheets there had been when the link was made: an earlier one's link names an earlier pin. */
  sheets: number;
  expires: number;
  joiner: { id: string; signInName: string } | null;
};

export type Written = { epoch: number; claim: { by: string; until: number } | null; closedBy: string | null };

/** What is expected of the charity, without a key or a box in it. Lists are in the order in which things came. */
export type Model = {
  now: number;
  /** One for each epoch, the first at 0. */
  keyrings: { notAfter: number; closed: boolean }[];
  /** For each sheet but the current one, the first epoch that is not sealed to it. */
  oldSheets: { out: number }[];
  members: Map<string, Member>;
  invites: Map<string, Invited>;
  /** What was sent, and what was sealed and waits for the network, by thread id. */
  written: Map<string, Written>;
  unsent: Map<string, { epoch: number }>;
};

export const signInNames = ['mair', 'sioned', 'dev', 'sam', 'robin'] as const;
const grace = 24 * 60 * 60;
const lease = 2 * 60 * 60;

export function foundedModel(founder: { id: string; signInName: string }, now: number): Model {
  const first: Member = { ...founder, role: 'manager', knows: true, generation: 1, out: null };
  return {
    now,
    keyrings: [{ notAfter: now + keyringLife, closed: false }],
    oldSheets: [],
    members: new Map([[first.id, first]]),
    invites: new Map(),
    written: new Map(),
    unsent: new Map(),
  };
}

export const epochOf = ({ keyrings }: Model) => keyrings.length;
export const sheetsOf = ({ oldSheets }: Model) => oldSheets.length + 1;
export const team = ({ members }: Model) => [...members.values()].filter(({ out }) => out === null);
export const gone = ({ members }: Model) => [...members.values()].filter(({ out }) => out !== null);
/** Those who can sign in. */
export const able = (model: Model) => team(model).filter(({ knows }) => knows);
export const ableManagers = (model: Model) => able(model).filter(({ role }) => role === 'manager');
/** Invites that a manager is shown. */
export const listed = ({ invites, now }: Model) =>
  [...invites.values()].filter(({ joiner, expires }) => joiner || expires > now);
export const waiting = ({ invites }: Model) => [...invites.values()].filter(({ joiner }) => joiner);
export const opensNote = ({ maker, generation }: Invited, member: Member) =>
  maker === member.id && generation === member.generation;

/** The one that a drawn number stands for. */
export function pick<T>(from: readonly T[], drawn: number): T | undefined {
  return from[drawn % from.length];
}

/** Whether a member other than `except`, or a joiner who waits, signs in by that name. */
export function isTaken(model: Model, signInName: string, except?: string): boolean {
  const members = team(model).filter(({ id }) => id !== except);
  const joiners = waiting(model).map(({ joiner }) => joiner);
  return [...members, ...joiners].some((one) => one?.signInName === signInName);
}

export function invitedBy(model: Model, maker: Member, id: string, role: Role): void {
  const { now } = model;
  const { generation } = maker;
  const expires = now + inviteLife;
  model.invites.set(id, { id, role, maker: maker.id, generation, sheets: sheetsOf(model), expires, joiner: null });
}

/** What the server says to an opening that was sealed to this epoch. */
export function refusalOfOpening({ keyrings, now }: Model, epoch: number): string | null {
  const keyring = keyrings[epoch - 1];
  return !keyring || keyring.closed || now > keyring.notAfter + grace ? 'epoch-closed' : null;
}

export function isHeld({ claim }: Written, now: number): boolean {
  return claim !== null && claim.until > now;
}

/** A claim that is made or renewed now, to the minute. */
export function claimBy(by: string, now: number): Written['claim'] {
  const until = now + lease;
  return { by, until: until - (until % 60) };
}

export function newEpoch(model: Model, { closesEarlier }: { closesEarlier: boolean }): void {
  if (closesEarlier) for (const keyring of model.keyrings) keyring.closed = true;
  model.keyrings.push({ notAfter: model.now + keyringLife, closed: false });
}

/** Somebody leaves with the epoch that was just made: so do their claims and the invites that they made. */
export function leaves(model: Model, member: Member): void {
  member.out = epochOf(model);
  for (const written of model.written.values()) {
    if (written.claim?.by === member.id && written.closedBy === null) written.claim = null;
  }
  for (const { id, maker } of model.invites.values()) if (maker === member.id) model.invites.delete(id);
}
