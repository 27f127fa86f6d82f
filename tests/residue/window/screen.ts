import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { killWhole } from '#scripts/browsers/driven.ts';
import { ended } from '#tests/processes/end.ts';
import { screenPrograms } from './missing.ts';

/** A screen that nobody sees, on which one browser has its window, with a keyboard and a mouse. Disposing ends it. */
export type Screen = AsyncDisposable & {
  /** What leads a program's windows to it. */
  env: NodeJS.ProcessEnv;
  /** Presses keys at the window, named as X names them: `ctrl+w`. */
  press(keys: string): Promise<void>;
  /** Types a text at the window. */
  type(text: string): Promise<void>;
  /** Presses the mouse's first button. @param x and y in pixels of the screen */
  click(x: number, y: number): Promise<void>;
};

const startMs = 20_000;
const betweenKeysMs = 20;
/** Programs that would rather have another kind of window than X's are asked for X's. */
const asForX = { WAYLAND_DISPLAY: undefined, XDG_SESSION_TYPE: 'x11', GDK_BACKEND: 'x11', MOZ_ENABLE_WAYLAND: '0' };

/** Needs Xvfb and xdotool (missing.ts). */
export async function openScreen(): Promise<Screen> {
  const server = spawn(screenPrograms.server, ['-displayfd', '1', '-screen', '0', '1280x1000x24'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const end = () => killWhole(server);
  process.once('exit', end);
  const [number] = await once(server.stdout, 'data', { signal: AbortSignal.timeout(startMs) });
  const env = { ...process.env, ...asForX, DISPLAY: `:${String(number).trim()}` };
  const xdotool = async (...words: string[]) => {
    await promisify(execFile)(screenPrograms.hands, words, { env, timeout: startMs });
  };
  // There is no window manager that would give the window the keyboard.
  const toWindow = ['search', '--sync', '--onlyvisible', '--class', '.', 'windowfocus', '--sync'];
  return {
    env,
    press: (keys) => xdotool(...toWindow, 'key', keys),
    type: (text) => xdotool(...toWindow, 'type', '--delay', String(betweenKeysMs), text),
    click: (x, y) => xdotool('mousemove', String(Math.round(x)), String(Math.round(y)), 'click', '1'),
    async [Symbol.asyncDispose]() {
      process.off('exit', end);
      end();
      await ended(server);
    },
  };
}
