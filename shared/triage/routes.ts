import type { Route } from '#shared/contract/safe-contact.ts';

/** What tells one route from another: how, and where to. */
export function routeMark(route: Route): string {
  switch (route.method) {
    case 'call':
    case 'text':
      return `${route.method} ${route.number.replaceAll(/[^+0-9]/g, '')}`;
    case 'email':
      return `email ${route.address.toLowerCase()}`;
    case 'through':
      return JSON.stringify(['through', route.who, route.how]);
  }
}
