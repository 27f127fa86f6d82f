import type { Nation } from '#shared/contract/charity.ts';
import type { Shift, Working } from '#shared/rota/shifts.ts';
import { planOf } from '#shared/team/rota.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';
import type { RotaWords } from '#site/content/en/rota.ts';
import { fill } from '#site/parts/words.ts';
import { clockText, type DeskWords } from '../words.ts';

/** A rota as this desk reckons with it. */
export function workingOf({ rota, history }: OnDuty, nation: Nation): Working {
  const members = new Set(history.roster.content.members.map(({ id }) => id));
  return { plan: planOf(rota), nation, members };
}

/** Who works a shift: `Mair Example`. */
export function nameIn({ profile }: OnDuty, member: string, words: DeskWords): string {
  return profile.names[member] ?? words.queue.somebody;
}

/** `Mair Example (on call, until 08:00)`. */
export function onShiftText({ member, kind, ends }: Shift, onDuty: OnDuty, text: RotaWords, words: DeskWords): string {
  const said = kind === 'on-call' ? text.onCallUntil : text.until;
  return fill(said, { name: nameIn(onDuty, member, words), time: clockText(ends) });
}
