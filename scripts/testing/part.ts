/** What a part of the suite came to. Its output is shown if anything in it failed. */
export type Outcome = { passed: number; failed: number; output: string };

/** One named part of `npm test`. */
export type Part = {
  name: string;
  /** Not run, and counted as one failure, if this part failed before it: nothing could come of it. */
  needs?: string;
  /** @param env what its programs are started with; a part may add to it for those that follow. */
  run: (env: NodeJS.ProcessEnv) => Promise<Outcome>;
};

/** A part that ran, for the table. */
export type PartResult = Outcome & { name: string; milliseconds: number };

/** Several checks as one outcome, each check counting once. */
export function together(outcomes: Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
    output: outcomes
      .filter(({ failed }) => failed > 0)
      .map(({ output }) => output)
      .join('\n'),
  };
}
