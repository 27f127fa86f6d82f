import { newestRoster } from '#api/queue/roster.ts';
import type { Store, ThreadRow } from '#api/store/store.ts';
import { fromBase64url } from '#shared/bytes/base64url.ts';
import { type AlertRules, usualAlertRules } from '#shared/contract/alerts.ts';
import type { CharityProfile, Nation } from '#shared/contract/charity.ts';
import { Rota } from '#shared/contract/rota.ts';
import { Settings } from '#shared/contract/statements.ts';
import type { Times } from '#shared/contract/times.ts';
import { type PlannedShift, plannedBetween } from '#shared/rota/shifts.ts';

/** All that alerts are decided from at a moment. There is no word of a referral in it, as the server has none. */
export type Known = {
  rules: AlertRules;
  /** The shifts of that moment, those that nobody works too; null where there is no rota, or no shift in it. */
  shifts: PlannedShift[] | null;
  /** When the charity says that it is open; empty where it does not say. */
  open: readonly Times[];
  /** Ids of the members who are managers. */
  managers: string[];
  /** Every thread there is. */
  threads: ThreadRow[];
};

/** Null before a charity is set up. */
export function readRules(store: Store): AlertRules | null {
  if (!store.charityId()) return null;
  return readProfile(store)?.alerts ?? usualAlertRules;
}

/** Null before a charity is set up. Settings, roster and rota are as they were stored after their signatures were checked. */
export function readKnown(store: Store, now: number): Known | null {
  const charity = store.charity();
  if (!charity) return null;
  const profile = readProfile(store) ?? charity.profile;
  const { members } = newestRoster(store);
  return {
    rules: profile?.alerts ?? usualAlertRules,
    shifts: readShifts(store, profile?.nation ?? 'england', new Set(members.map(({ id }) => id)), now),
    open: profile?.hours?.open ?? [],
    managers: members.filter(({ role }) => role === 'manager').map(({ id }) => id),
    threads: store.threads(''),
  };
}

/** What can't be read leaves alerts as they are usually, and not off. */
function readProfile(store: Store): CharityProfile | null {
  const signed = store.settings()?.signed;
  if (!signed) return null;
  const read = Settings.safeParse(jsonIn(signed.statement));
  return read.success ? read.data.profile : null;
}

function readShifts(store: Store, nation: Nation, members: Set<string>, now: number): PlannedShift[] | null {
  const signed = store.rota()?.signed;
  const read = signed && Rota.safeParse(jsonIn(signed.rota));
  if (!read?.success) return null;
  const { plan } = read.data;
  if (plan.weekly.length + plan.single.length === 0) return null;
  return plannedBetween({ plan, nation, members }, now, now + 1);
}

function jsonIn(statement: string): unknown {
  try {
    return JSON.parse(Buffer.from(fromBase64url(statement)).toString());
  } catch {
    return null;
  }
}
