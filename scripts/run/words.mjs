/** Everything said before the command itself runs goes to standard error, so that its standard output stays its own. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** Something the person who typed the command must know or do; shown as it is, without a stack. */
export class Refusal extends Error {
  /** @param {string} message  @param {number} [exitCode] */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
