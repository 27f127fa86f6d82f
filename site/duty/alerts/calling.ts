import { useEffect, useRef } from 'preact/hooks';
import type { ThreadEntry } from '#shared/contract/duty.ts';

/** How an open desk calls its worker. Chosen anew on each page, as nothing is kept on the device; a lock leaves it as it is. */
export const calling = { sound: false, notice: false };

/** How many frames each thread had, by its id. */
type Came = ReadonlyMap<string, number>;
type Entry = Pick<ThreadEntry, 'threadId' | 'frames'>;

export function cameIn(entries: readonly Entry[]): Came {
  return new Map(entries.map(({ threadId, frames }) => [threadId, frames]));
}

/** Whether somebody wrote since: a new thread, or more under one that was there. */
export function hasCome(before: Came, entries: readonly Entry[]): boolean {
  return entries.some(({ threadId, frames }) => frames > (before.get(threadId) ?? -1));
}

/**
 * Calls when something new is in the list, if that was chosen; nothing that was there at the first look is new.
 * @param lookedAt null before it, @param title what a notice says, and all that it says
 */
export function useCalling(
  queue: readonly { entry: Entry }[],
  lookedAt: number | null,
  title: string | undefined,
): void {
  const before = useRef<Came | null>(null);
  useEffect(() => {
    if (lookedAt === null) return;
    const entries = queue.map(({ entry }) => entry);
    const isNew = before.current !== null && (calling.sound || calling.notice) && hasCome(before.current, entries);
    before.current = cameIn(entries);
    if (isNew && calling.sound) ring();
    if (isNew && calling.notice && title !== undefined) show(title);
  }, [queue, lookedAt, title]);
}

/** Two soft tones, half a second in all. */
function ring(): void {
  const audio = new AudioContext();
  const volume = new GainNode(audio, { gain: 0.2 });
  volume.connect(audio.destination);
  for (const [at, frequency] of [660, 880].entries()) {
    const tone = new OscillatorNode(audio, { frequency });
    tone.connect(volume);
    tone.start(at * 0.25);
    tone.stop(at * 0.25 + 0.2);
    if (at === 1) tone.addEventListener('ended', () => void audio.close());
  }
}

/** One at a time: the next takes the place of the one before. */
function show(title: string): void {
  if (Notification.permission === 'granted') new Notification(title, { tag: 'list', silent: true });
}

/** Asks the browser whether notices may be shown. @returns whether they may */
export async function mayShow(): Promise<boolean> {
  if (!('Notification' in globalThis)) return false;
  return (await Notification.requestPermission()) === 'granted';
}
