import * as fc from 'fast-check';
import { alone, atOnce, letInAndTurnAway, removeAndClaim } from '#tests/model/at-once.ts';
import { type Change, changes, type Drawn } from '#tests/model/changes.ts';
import type { RealCharity } from '#tests/model/charity.ts';
import { insistOnTeam } from '#tests/model/holds.ts';
import type { Model } from '#tests/model/model.ts';
import { type Planned, steps } from '#tests/model/steps.ts';

type Command = fc.AsyncCommand<Model, RealCharity>;
/** Is told the name of each command that is run. */
export type Tally = (name: string) => void;

/** Some come oftener, so that a run gets further than the first day. */
const often: Record<string, number> = {
  invite: 2,
  join: 3,
  letIn: 4,
  turnAway: 2,
  remove: 3,
  recover: 2,
  seal: 2,
  send: 3,
  claim: 2,
  close: 2,
  'let in and turn away at once': 4,
  'remove and claim at once': 4,
};

const everyChange = Object.keys(changes) as Change[];
const single: [string, Planned][] = [
  ...Object.entries(steps),
  ...everyChange.map((change): [string, Planned] => [change, alone(change)]),
  ['let in and turn away at once', letInAndTurnAway],
  ['remove and claim at once', removeAndClaim],
];
/** Every kind of command; two changes at once count as one kind. */
export const kinds = [...single.map(([name]) => name), 'two changes at once'];

/** After each command the whole team is looked at. */
function command(name: string, planned: Planned, drawn: Drawn, tally: Tally, as = name): Command {
  return {
    check: (model) => planned(model, drawn) !== undefined,
    run: async (model, real) => {
      tally(name);
      await planned(model, drawn)?.(real);
      await insistOnTeam(model, real);
    },
    toString: () => `${as}(${drawn.by}, ${drawn.whom}, ${drawn.name})`,
  };
}

/** A list of commands; the numbers in them choose among whoever is there when they are run. */
export function anyCommands(tally: Tally, most: number) {
  const drawing = fc.record({ by: fc.nat(11), whom: fc.nat(11), name: fc.nat(11) });
  const change = fc.constantFrom(...everyChange);
  const pair = fc
    .tuple(change, change, drawing)
    .map(([one, other, drawn]) =>
      command('two changes at once', atOnce(one, other), drawn, tally, `${one} and ${other} at once`),
    );
  const each = single.flatMap(([name, planned]) => {
    const drawn = drawing.map((numbers) => command(name, planned, numbers, tally));
    return Array.from({ length: often[name] ?? 1 }, () => drawn);
  });
  return fc.commands([...each, pair, pair], { maxCommands: most, size: 'max' });
}

/** Brings that many people in, the first a manager, each after somebody wrote in; one more waits to be let in. */
export function newcomers(count: number, tally: Tally): Command[] {
  const everybody = Array.from({ length: count + 1 }, (_, at) => {
    const drawn = { by: 0, whom: at, name: at + 1 };
    return [
      command('seal', steps.seal, drawn, tally),
      command('send', steps.send, drawn, tally),
      command('invite', steps.invite, drawn, tally),
      command('join', steps.join, { ...drawn, whom: 0 }, tally),
      command('letIn', alone('letIn'), { ...drawn, whom: 0 }, tally),
    ];
  }).flat();
  return everybody.slice(0, -1);
}
