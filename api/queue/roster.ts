import type { Store } from '#api/store/store.ts';
import { fromBase64url } from '#shared/bytes/base64url.ts';
import { Roster } from '#shared/contract/statements.ts';

/** The newest roster, as it was stored after its signature was checked. @throws where no charity is set up */
export function newestRoster(store: Store): Roster {
  const signed = store.statements()?.roster;
  if (!signed) throw new Error('there is no roster before set-up');
  return Roster.parse(JSON.parse(Buffer.from(fromBase64url(signed.statement)).toString()));
}

export function isManager(store: Store, memberId: string): boolean {
  return newestRoster(store).members.some(({ id, role }) => id === memberId && role === 'manager');
}

/** The numbers that the next statements have to follow. */
export function newestNumbers(store: Store): { version: number; epoch: number } {
  return { version: newestRoster(store).version, epoch: store.epochs().at(-1)?.epoch ?? 0 };
}
