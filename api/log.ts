import { type Logger, pino } from 'pino';

/** What the operator may see: that the service runs and what failed. No request is logged, and no address ever. */
export function makeLog(): Logger {
  return pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: 2, sync: true }));
}
