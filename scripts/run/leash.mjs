/**
 * Loaded first into a program that run.mjs or a test started: descriptor 3 is a pipe nobody writes to, and its end
 * means that the starter is gone, even by SIGKILL. The program is then asked to stop as any supervisor would ask it.
 */
import { Socket } from 'node:net';

if (process.env.SIDEGATE_LEASH === '3') {
  // Its own children inherit neither the pipe nor the word that there is one.
  delete process.env.SIDEGATE_LEASH;
  const leash = new Socket({ fd: 3, readable: true, writable: false });
  leash.on('error', () => {});
  leash.once('close', () => process.kill(process.pid, 'SIGTERM'));
  leash.resume();
  leash.unref();
}
