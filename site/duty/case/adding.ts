import { nanoid } from 'nanoid';
import {
  type Action,
  type Attempt,
  type Band,
  type Case,
  type Ending,
  type Judgement,
  type Outcome,
  Outside,
  type Reveal,
  type Team,
  type Verification,
} from '#shared/contract/case.ts';
import { tidy } from '#shared/contract/text.ts';

/** Who adds, and when: Unix seconds. */
export type Adding = { by: string; at: number };

/** Each gives a case with one thing more in it, and leaves the one it was given as it is. */
type Add = (content: Case) => Case;

/** Why something was done outside the plan, as the contract takes it; empty where nothing was written. */
export function reasonIn(typed: string): string {
  const read = Outside.safeParse(tidy(typed.replaceAll(/\s+/g, ' ').trim().slice(0, 200)));
  return read.success ? read.data : '';
}

function mark({ by, at }: Adding) {
  return { id: nanoid(), by, at };
}

export function addAttempt(who: Adding, attempt: Omit<Attempt, keyof ReturnType<typeof mark>>): Add {
  const added = { ...mark(who), ...attempt };
  return (content) => ({ ...content, attempts: [...content.attempts, added] });
}

export function addReveal(who: Adding, { route, way }: Pick<Reveal, 'route' | 'way'>, outside?: string): Add {
  const added = { ...mark(who), route, ...(way !== undefined && { way }), ...(outside !== undefined && { outside }) };
  return (content) => ({ ...content, reveals: [...content.reveals, added] });
}

export function addNote(who: Adding, text: string): Add {
  const added = { ...mark(who), text };
  return (content) => ({ ...content, notes: [...content.notes, added] });
}

export function addAction(who: Adding, action: Pick<Action, 'text' | 'owner' | 'due'>): Add {
  const added = { ...mark(who), ...action };
  return (content) => ({ ...content, actions: [...content.actions, added] });
}

export function finishAction(id: string, at: number): Add {
  return (content) => ({
    ...content,
    actions: content.actions.map((action) => (action.id === id ? { ...action, doneAt: at } : action)),
  });
}

export function addJudgement(who: Adding, band: Band, reason?: string): Add {
  const added: Judgement = { ...mark(who), band, ...(reason !== undefined && { reason }) };
  return (content) => ({ ...content, judgements: [...content.judgements, added] });
}

export function addEnding(who: Adding, ending: { outcome: Outcome; agreedBy?: string; note?: string }): Add {
  const added: Ending = { ...mark(who), ...ending };
  return (content) => ({ ...content, endings: [...content.endings, added] });
}

export function addReopening(who: Adding): Add {
  const added = { ...mark(who), reopened: true as const };
  return (content) => ({ ...content, endings: [...content.endings, added] });
}

export function addAssignment(who: Adding, to: { team?: Team; member?: string }): Add {
  const added = { ...mark(who), ...to };
  return (content) => ({ ...content, assignments: [...content.assignments, added] });
}

export function addLink(who: Adding, thread: string, is: Case['links'][number]['is']): Add {
  const added = { ...mark(who), thread, is };
  return (content) => ({ ...content, links: [...content.links, added] });
}

export function addCheck(who: Adding, check: 'plan-reviewed' | 'safeguarding'): Add {
  const added = { ...mark(who), check };
  return (content) => ({ ...content, checks: [...content.checks, added] });
}

/** Somebody has read what came by code. @param count how many messages of the person's that was */
export function addRead(who: Adding, count: number): Add {
  const added = { ...mark(who), check: 'messages-read' as const, count };
  return (content) => ({ ...content, checks: [...content.checks, added] });
}

/** The referrer was verified: who rang back, whom they were put through to, and when. Unix seconds. */
export function addVerification(
  who: Adding,
  { caller, spokeTo, calledAt }: Pick<Verification, 'caller' | 'spokeTo' | 'calledAt'>,
): Add {
  const added: Verification = { ...mark(who), caller, spokeTo, calledAt };
  return (content) => ({ ...content, verifications: [...(content.verifications ?? []), added] });
}

/** That was a mistake: nothing is told by it any more. @param id of the verification */
export function undoVerification(who: Adding, id: string): Add {
  const added = { ...mark(who), undoes: id };
  return (content) => ({ ...content, verifications: [...(content.verifications ?? []), added] });
}

/** The proof phrase was given for a plan that came by code. @param message what names it (ranking.ts) */
export function addProof(who: Adding, message: string): Add {
  const added = { ...mark(who), message };
  return (content) => ({ ...content, proofs: [...content.proofs, added] });
}
