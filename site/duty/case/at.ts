import type { Case } from '#shared/contract/case.ts';
import type { CaseWrite } from '#shared/contract/case-record.ts';
import type { RosterMember } from '#shared/contract/statements.ts';
import type { NextStep } from '#shared/triage/attempts.ts';
import type { Answering } from '../answering.ts';
import type { DeskWords } from '../words.ts';
import type { Adding } from './adding.ts';
import type { Ranked } from './ranking.ts';
import type { DeskRules } from './rules.ts';

/** A case that is worked on, and what its parts need to show it and to add to it. */
export type AtCase = {
  words: DeskWords;
  me: string;
  members: RosterMember[];
  /** A colleague's name; never empty. */
  nameOf: (memberId: string) => string;
  rules: DeskRules;
  /** Unix seconds. */
  now: number;
  ranked: Ranked;
  next: NextStep;
  answering: Answering;
  /** Everybody else's cases, for counting who has how many. */
  all: Ranked[];
  /** Whoever adds, now. */
  adding: () => Adding;
  /** Resolves to whether it is stored; what went wrong is told elsewhere. */
  add: (add: (content: Case) => Case, next?: CaseWrite['next']) => Promise<boolean>;
};
