import { mostWay } from '#shared/contract/case.ts';
import type { Route } from '#shared/contract/safe-contact.ts';

/** What tells one route from another: how, and where to, however it is written. */
export function routeMark(route: Route): string {
  switch (route.method) {
    case 'call':
    case 'text':
      return `${route.method} ${dialled(route.number)}`;
    case 'email':
      return `email ${route.address.trim().toLowerCase()}`;
    case 'through':
      return JSON.stringify(['through', plain(route.who), plain(route.how)]);
  }
}

/** The same within a case, where each try and each look names its way, wherever that stands in a later plan. */
export function wayOf(route: Route): string {
  return routeMark(route).slice(0, mostWay);
}

/** The place in a plan of the way that was used; of an older record the place itself. Null where the plan has no such way. */
export function placeOf(
  { way, route }: { way?: string | undefined; route: number },
  routes: readonly Route[],
): number | null {
  if (way === undefined) return route;
  const at = routes.findIndex((one) => wayOf(one) === way);
  return at === -1 ? null : at;
}

/** As it is dialled in Britain: +44 7700 900123 and 07700 900123 are one number. */
function dialled(number: string): string {
  return number.replaceAll(/[^+0-9]/g, '').replace(/^(?:\+|00)440?/, '0');
}

function plain(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
