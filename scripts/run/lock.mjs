import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The holder touches its folder this often… */
const touchMs = 2_000;
/** …so one that was not touched for this long has no living holder, even if its pid belongs to somebody again. */
const staleMs = 60_000;

/**
 * Runs `work` while no other process runs work under the same folder; waits for its turn.
 * A folder whose holder died is taken over.
 * @template T
 * @param {string} folder made for the time of the work, then removed
 * @param {() => Promise<T>} work
 * @param {() => void} onWait called once if somebody else holds it
 * @returns {Promise<T>}
 */
export async function whileHolding(folder, work, onWait) {
  for (let waited = false; !take(folder); waited = true) {
    if (isAbandoned(folder)) clear(folder);
    else {
      if (!waited) onWait();
      await sleep(500);
    }
  }
  const timer = setInterval(() => touch(folder), touchMs);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    rmSync(folder, { recursive: true, force: true });
  }
}

function take(folder) {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(join(folder, 'pid'), String(process.pid));
  // So that it never shows up as a change to the sources.
  writeFileSync(join(folder, '.gitignore'), '*\n');
  return true;
}

function touch(folder) {
  try {
    utimesSync(folder, new Date(), new Date());
  } catch {
    // Somebody removed it by hand; the work goes on.
  }
}

function isAbandoned(folder) {
  try {
    const age = Date.now() - statSync(folder).mtimeMs;
    const pid = Number(readPid(folder));
    // A folder without a pid is one that is just being made.
    return age > staleMs || (pid > 0 && !isAlive(pid));
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

function readPid(folder) {
  try {
    return readFileSync(join(folder, 'pid'), 'utf8');
  } catch {
    return '';
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Renamed before it is removed, and looked at again: between the look and the rename somebody may have taken it. */
function clear(folder) {
  const aside = `${folder}-${process.pid}`;
  try {
    renameSync(folder, aside);
    if (isAbandoned(aside)) rmSync(aside, { recursive: true, force: true });
    else renameSync(aside, folder);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}
