import type { Route, SafeContact } from '#shared/contract/safe-contact.ts';
import type { Times } from '#shared/contract/times.ts';

/* Ways to reach made-up people. Every number is from the ranges that Ofcom keeps for drama. */

type Of<Method extends Route['method']> = Extract<Route, { method: Method }>;
type Reach = Extract<SafeContact, { choice: 'contact-me' }>;

export const mornings = (...days: number[]): Times[] => [{ days, from: '09:00', to: '12:00' }];
export const afternoons = (...days: number[]): Times[] => [{ days, from: '13:00', to: '15:30' }];
export const weekend: Times[] = [{ days: [6, 7], from: '00:00', to: '24:00' }];

export function call(end: string, safe: Times[], more: Partial<Of<'call'>> = {}): Route {
  const number = `07700 900${end}`;
  return { method: 'call', number, onlyMe: true, safe, never: [], voicemail: false, text: false, ...more };
}

export function text(end: string, safe: Times[] = []): Route {
  return { method: 'text', number: `07700 900${end}`, onlyMe: true, safe, never: [] };
}

export function email(name: string): Route {
  return { method: 'email', address: `${name}@example.org`, onlyMe: true, safe: [], never: [] };
}

export function through(who: string, how: string, safe: Times[] = []): Route {
  return { method: 'through', who, how, onlyMe: true, safe, never: [] };
}

export function reach(introduction: string, routes: Route[], more: Partial<Reach> = {}): SafeContact {
  return { choice: 'contact-me', routes, introduction, ...more };
}
