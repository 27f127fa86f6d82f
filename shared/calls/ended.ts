import type { Problem } from '#shared/contract/problems.ts';

/** The server answered, and refused. `problem.code` is one of the contract's table, or 'unknown'. */
export class CallRefused extends Error {
  override readonly name = 'CallRefused';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

/** No answer came: offline, or the connection broke, or took longer than there is patience for. */
export class CallLost extends Error {
  override readonly name = 'CallLost';
}
