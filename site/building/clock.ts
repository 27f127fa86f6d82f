/**
 * The day that a build takes for today: SIDEGATE_CLOCK, an ISO date, so that the same build can be made again; else the
 * machine's. A wrong date stops the build.
 */
export const today: Date = readDay(process.env.SIDEGATE_CLOCK);

function readDay(text: string | undefined): Date {
  const day = text ? new Date(text) : new Date();
  if (Number.isNaN(day.getTime())) throw new Error(`SIDEGATE_CLOCK is not a date: ${text}`);
  return day;
}
