import type { PersonMessage } from '#shared/contract/message.ts';
import type { SafeContact } from '#shared/contract/safe-contact.ts';
import type { Times } from '#shared/contract/times.ts';
import { narrowedPlan, withNever } from '#shared/triage/narrowing.ts';

/**
 * What is to be done about a thread after somebody came back by their code. `inForce` is how they may be reached now: never
 * more than before. `wanted` is the newest plan that asks for more, or for something else; it waits for the proof phrase,
 * given by the old way or by voice. Of a plan in force, times may be more than the contract's limit.
 */
export type Standing = {
  inForce: SafeContact;
  wanted: SafeContact | null;
  /** Asked to be left alone, or took back what they asked for. */
  ending: 'stop' | 'withdraw' | null;
  /** Who ends it: nobody, whoever works on it, or a manager, as on a pressing thread it does not close by itself. */
  closing: 'nobody' | 'worker' | 'manager';
};

type Thread = {
  plan: SafeContact;
  /** In the order in which they came. */
  messages: readonly PersonMessage[];
  /** In the bands *now* and *today*. */
  pressing: boolean;
  /** Places in `messages` of the plans that a worker had confirmed by the proof phrase. */
  confirmed?: ReadonlySet<number>;
};

/**
 * What comes by code is a request: narrowing counts at once, anything more waits (shared/crypto/README.md, "Return code").
 * Once somebody said stop, or withdrew, only a confirmed plan lets anybody be in touch again.
 */
export function standingOf({ plan, messages, pressing, confirmed = new Set() }: Thread): Standing {
  let standing: Pick<Standing, 'inForce' | 'wanted' | 'ending'> = { inForce: plan, wanted: null, ending: null };
  for (const [at, message] of messages.entries()) {
    standing = confirmed.has(at) && message.kind === 'plan' ? confirm(message.plan) : after(standing, message);
  }
  const closing = standing.ending === null ? 'nobody' : pressing ? 'manager' : 'worker';
  return { ...standing, closing };
}

type State = Pick<Standing, 'inForce' | 'wanted' | 'ending'>;

function confirm(plan: SafeContact): State {
  return { inForce: plan, wanted: null, ending: null };
}

function after(state: State, message: PersonMessage): State {
  switch (message.kind) {
    case 'plan':
      return withPlan(state, message.plan);
    case 'never':
      return withMoreNever(state, message.never);
    case 'withdraw':
    case 'stop':
      return { inForce: { choice: 'do-not-contact' }, wanted: null, ending: message.kind };
    case 'words':
    case 'new-code':
    case 'no-code':
      return state;
  }
}

function withPlan({ inForce, ending }: State, plan: SafeContact): State {
  const narrowed = narrowedPlan(inForce, plan);
  const same = JSON.stringify(narrowed) === JSON.stringify(plan);
  return { inForce: narrowed, wanted: same ? null : plan, ending };
}

/** Times that are barred count for the plan that waits as well. */
function withMoreNever({ inForce, wanted, ending }: State, never: Times[]): State {
  return { inForce: withNever(inForce, never), wanted: wanted && withNever(wanted, never), ending };
}
