import { newestRoster } from '#api/queue/roster.ts';
import { Refusal } from '#api/refusal.ts';
import type { Charity, Store } from '#api/store/store.ts';
import { fromBase64url } from '#shared/bytes/base64url.ts';
import type { Nation } from '#shared/contract/charity.ts';
import { Rota, type RotaPlan } from '#shared/contract/rota.ts';
import { Settings } from '#shared/contract/statements.ts';
import { onShift, shiftsBetween, type Working } from '#shared/rota/shifts.ts';

/** Before a shift one reads up, after it one hands over. Seconds. */
const around = 1800;

/**
 * Holds a rota that shows the list only to whoever is on shift to what it says. Managers always see it, and everybody does
 * while nobody is on shift: people who wrote in are waiting. @param now Unix seconds
 * @throws {Refusal} 'off-shift'
 */
export function insistOnShift(store: Store, member: string, now: number): void {
  const working = workingOf(store);
  if (!working?.plan.onShiftOnly) return;
  if (newestRoster(store).members.some(({ id, role }) => id === member && role === 'manager')) return;
  if (onShift(working, now).length === 0) return;
  const present = shiftsBetween(working, now - around, now + around);
  if (!present.some((shift) => shift.member === member)) throw new Refusal('off-shift');
}

/** The stored rota as it is reckoned with; null where there is none. */
export function workingOf(store: Store): Working | null {
  const rota = store.rota();
  const charity = store.charity();
  if (!rota || !charity) return null;
  const members = new Set(newestRoster(store).members.map(({ id }) => id));
  return { plan: planIn(rota.signed.rota), nation: nationOf(store, charity), members };
}

/** The newest plan stays read: the list is asked for over and over, and a year of a large team is half a megabyte. */
let read: { rota: string; plan: RotaPlan } | null = null;

/** It was checked before it was stored. */
function planIn(rota: string): RotaPlan {
  if (read?.rota !== rota) read = { rota, plan: Rota.parse(parse(rota)).plan };
  return read.plan;
}

function nationOf(store: Store, { profile }: Charity): Nation {
  const settings = store.settings();
  const known = settings ? Settings.parse(parse(settings.signed.statement)).profile : profile;
  return known?.nation ?? 'england';
}

function parse(statement: string): unknown {
  return JSON.parse(Buffer.from(fromBase64url(statement)).toString());
}
