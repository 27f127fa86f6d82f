import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { killWhole } from '#scripts/browsers/driven.ts';
import { ended } from '#tests/processes/end.ts';
import type { Walked } from '#tests/residue/visit/walked.ts';
import type { Screen } from '#tests/residue/window/screen.ts';

const shell = fileURLToPath(new URL('shell.py', import.meta.url));

/** WebKitGTK in one window, with a folder of its own. Disposing ends it and removes the folder. */
export type OwnWebKit = AsyncDisposable & {
  profile: string;
  page: Walked;
  screen: Screen;
  /** Goes back or loads the page again, as the buttons of a browser around WebKit do. */
  order(order: 'back' | 'reload'): Promise<void>;
  /** Closes it as a person does, and waits until it is gone. */
  close(): Promise<void>;
  /** Ends it as a crash does. */
  kill(): Promise<void>;
};

/** @param python one that can open WebKitGTK */
export async function startOwnWebKit(python: string, screen: Screen): Promise<OwnWebKit> {
  const profile = await mkdtemp(join(tmpdir(), 'sidegate-webkit-'));
  const child = spawn(python, [shell, profile], {
    detached: true,
    env: screen.env,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.stdin.on('error', () => {});
  const end = () => killWhole(child);
  process.once('exit', end);
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  // One question after the other: the answers come in order, and one that nobody waits for any more comes too.
  let before: Promise<unknown> = Promise.resolve();
  const say = (order: string, argument: string | null = null): Promise<unknown> => {
    const answer = before.then(async () => {
      child.stdin.write(`${JSON.stringify([order, argument])}\n`);
      const { value, done } = await answers.next();
      if (done) throw new Error('WebKitGTK has ended.');
      return JSON.parse(value) as unknown;
    });
    before = answer.catch(() => {});
    return answer;
  };
  const ask = async (question: unknown, ...words: unknown[]) => {
    const answer = await say('ask', `(${String(question)})(...${JSON.stringify(words)})`);
    if (isFault(answer)) throw new Error(answer.fault);
    return answer as never;
  };
  const kill = async () => {
    end();
    await ended(child);
  };
  return {
    profile,
    screen,
    page: {
      goto: (address) => say('go', address),
      evaluate: ask,
      select: (selector, ...values) => ask(choose, selector, ...values),
      mouse: { click: (x, y) => screen.click(x, y) },
      keyboard: { type: (text) => screen.type(text) },
    },
    async order(order) {
      await say(order);
    },
    async close() {
      await say('close');
      await ended(child);
    },
    kill,
    async [Symbol.asyncDispose]() {
      process.off('exit', end);
      await kill();
      await rm(profile, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

function isFault(answer: unknown): answer is { fault: string } {
  return typeof answer === 'object' && answer !== null && 'fault' in answer;
}

/** Runs in the page: chooses as drivers of other browsers do. */
function choose(selector: string, value: string): string[] {
  const list = document.querySelector<HTMLSelectElement>(selector);
  if (!list) throw new Error(`There is no ${selector}.`);
  list.value = value;
  list.dispatchEvent(new Event('input', { bubbles: true }));
  list.dispatchEvent(new Event('change', { bubbles: true }));
  return [value];
}
