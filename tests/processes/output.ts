import type { ChildProcess } from 'node:child_process';

/** Everything a program has written, on standard output and error, in the order in which it came. */
export type Output = {
  text(): string;
  /**
   * The rest of the first line that begins with `start` followed by a space.
   * @throws {Error} with the whole output, if the program ends or `withinMs` pass before there is one
   */
  line(start: string, withinMs: number): Promise<string>;
};

/** Collects what a program started with piped output writes. Call it before it can have written anything. */
export function collectOutput(child: ChildProcess): Output {
  let text = '';
  let over = false;
  const watchers = new Set<() => void>();
  const tell = () => {
    for (const look of watchers) look();
  };
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      tell();
    });
  }
  child.once('close', () => {
    over = true;
    tell();
  });

  const find = (start: string) => {
    const whole = text.split('\n').slice(0, -1);
    return whole.find((line) => line.startsWith(`${start} `))?.slice(start.length + 1);
  };
  const line = (start: string, withinMs: number) =>
    new Promise<string>((resolve, reject) => {
      const settle = (end: () => void) => {
        clearTimeout(limit);
        watchers.delete(look);
        end();
      };
      const fail = (why: string) =>
        settle(() => reject(new Error(`${why} before it wrote a line "${start} …". It wrote:\n${text}`)));
      const look = () => {
        const found = find(start);
        if (found !== undefined) settle(() => resolve(found.trim()));
        else if (over) fail('The program ended');
      };
      const limit = setTimeout(() => fail(`${withinMs / 1000} seconds passed`), withinMs);
      watchers.add(look);
      look();
    });
  return { text: () => text, line };
}
