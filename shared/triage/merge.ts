import type { Case } from '#shared/contract/case.ts';

type Added = { id: string; at: number };

/**
 * Both of two cases that grew apart: everything that stands in either, each once, by time. An action that one of them has
 * as done is done.
 */
export function mergeCases(one: Case, other: Case): Case {
  return {
    attempts: union(one.attempts, other.attempts),
    reveals: union(one.reveals, other.reveals),
    notes: union(one.notes, other.notes),
    actions: union(one.actions, other.actions, (here, there) => (here.doneAt === undefined ? there : here)),
    judgements: union(one.judgements, other.judgements),
    endings: union(one.endings, other.endings),
    assignments: union(one.assignments, other.assignments),
    links: union(one.links, other.links),
    checks: union(one.checks, other.checks),
    proofs: union(one.proofs, other.proofs),
    verifications: union(one.verifications ?? [], other.verifications ?? []),
  };
}

function union<Entry extends Added>(
  one: Entry[],
  other: Entry[],
  choose: (here: Entry, there: Entry) => Entry = (here) => here,
): Entry[] {
  const both = new Map(one.map((entry) => [entry.id, entry]));
  for (const entry of other) {
    const here = both.get(entry.id);
    both.set(entry.id, here ? choose(here, entry) : entry);
  }
  return [...both.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}
