/** What is read of the browser's trace; `ts` in microseconds. */
type FrameEvent = {
  name: string;
  ph: string;
  ts: number;
  args: { snapshot?: string; data?: { type?: string; frame?: string; duration?: number } };
};

/** The category of input and of the frames that follow it, and that of a picture of each frame, which is slow to take. */
export const categories = { timing: 'devtools.timeline', pictures: 'disabled-by-default-devtools.screenshot' };

/** A click as the browser timed it, in milliseconds: from the input to the first frame shown after all that it set off. */
export type Click = { ts: number; toFrame: number };

/**
 * The last click on a page. Its time is the browser's own: it begins with the input's hardware time and ends when the
 * display has shown the next frame that the page painted.
 * @param frame the page's name in the trace
 * @throws {Error} if no frame was shown after it
 */
export function lastClick(trace: Buffer, frame: string): Click {
  const clicks = eventsOf(trace).filter(
    ({ name, ph, args: { data } }) =>
      name === 'EventTiming' && ph === 'b' && data?.type === 'click' && data.frame === frame,
  );
  const last = clicks.reduce<FrameEvent | null>((one, other) => (one && one.ts > other.ts ? one : other), null);
  const toFrame = last?.args.data?.duration;
  if (!last || !toFrame) throw new Error('the browser told of no frame after the press');
  return { ts: last.ts, toFrame };
}

/** The pictures, as JPEG in Base64, of the frames shown before a click and after it, in their order. */
export function picturesAround(trace: Buffer, { ts }: Click): { before: string[]; after: string[] } {
  const taken = eventsOf(trace)
    .filter(({ name }) => name === 'Screenshot')
    .toSorted((one, other) => one.ts - other.ts);
  const pictures = (some: FrameEvent[]) => some.flatMap(({ args: { snapshot } }) => snapshot ?? []);
  return {
    before: pictures(taken.filter((one) => one.ts < ts)),
    after: pictures(taken.filter((one) => one.ts >= ts)),
  };
}

function eventsOf(trace: Buffer): FrameEvent[] {
  return (JSON.parse(trace.toString()) as { traceEvents: FrameEvent[] }).traceEvents;
}
