import { type CharityProfile, type Nation, usualTargets } from '#shared/contract/charity.ts';
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

/** Until the charity says otherwise: as its peers have it (three tries over two days); and how many open cases a worker has at most. */
const usualRules = { policy: { tries: 3, days: 2 }, cap: 30 } as const;

/** The rules as a charity's signed settings have them; what they leave open is as usual. */
export function rulesOf(profile: Pick<CharityProfile, 'nation' | 'targets' | 'attempts'> | null): DeskRules {
  const { self, agency } = profile?.targets ?? usualTargets;
  const { tries, days } = profile?.attempts ?? usualRules.policy;
  return {
    nation: profile?.nation ?? 'england',
    targets: { self: self * hour, agency: agency * hour },
    policy: { tries, days },
    cap: usualRules.cap,
  };
}

/** By when somebody should have been tried. Seconds from arrival. */
export function targetFor({ journey }: Referral, { targets }: DeskRules): number {
  return journey === 'professional' || journey === 'consultation' ? targets.agency : targets.self;
}
