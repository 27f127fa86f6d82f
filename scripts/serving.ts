import { ConfigError } from '#api/config.ts';
import type { Service } from '#api/main.ts';

/** Where each request to stop comes from: a supervisor, a keyboard, a terminal that was closed. */
const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/**
 * Starts a service and sees to its end: a signal lets what is under way finish, and the process then ends with 0, also
 * while the service is still being started.
 */
export async function startService(start: () => Promise<Service>): Promise<Service> {
  let service: Service | null = null;
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await service?.stop();
    process.exit(0);
  };
  for (const signal of signals) process.on(signal, () => void stop());
  service = await start();
  return service;
}

/** Runs a command, and ends it with a sentence instead of a stack where it can't go on. */
export async function exitOn(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (fault) {
    const reason = inWords(fault);
    console.error(fault instanceof ConfigError ? reason : `This did not work: ${reason}`);
    process.exit(1);
  }
}

/** What a person can do something with: the usual faults of a machine by name, others as they are. */
function inWords(fault: unknown): string {
  const code = typeof fault === 'object' && fault !== null && 'code' in fault ? fault.code : undefined;
  if (code === 'EADDRINUSE')
    return 'another program listens at this address already. Stop it, or set PORT to another number.';
  if (code === 'EACCES') return 'this user may not listen there or write there. Choose another PORT or DATA_DIR.';
  return fault instanceof Error ? fault.message : String(fault);
}
