import { Nation } from '#shared/contract/charity.ts';
import type { Referral } from '#shared/contract/referral.ts';
import type { AttemptsPolicy } from '#shared/triage/attempts.ts';

/** What the charity has settled about its work. Targets in seconds from arrival; `cap` open cases a worker. */
export type DeskRules = {
  nation: Nation;
  targets: { self: number; agency: number };
  policy: AttemptsPolicy;
  cap: number;
};

const hour = 3600;

/** Until the charity says otherwise: as its peers have it (24 hours for who writes in, 48 for agencies; three tries). */
export const usualRules: Omit<DeskRules, 'nation'> = {
  targets: { self: 24 * hour, agency: 48 * hour },
  policy: { tries: 3, days: 2 },
  cap: 30,
};

/** By when somebody should have been tried. Seconds from arrival. */
export function targetFor({ journey }: Referral, { targets }: DeskRules): number {
  return journey === 'professional' || journey === 'consultation' ? targets.agency : targets.self;
}

/** The nation whose bank holidays count, as it was built into the page. */
export function charityNation(): Nation {
  const read = Nation.safeParse(document.documentElement.dataset.nation);
  return read.success ? read.data : 'england';
}
