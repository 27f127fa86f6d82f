import { describe, expect, test } from 'vitest';
import { calmest, isCalm } from '#scripts/bench/calm.ts';
import { lastClick, picturesAround } from '#scripts/bench/frames.ts';

const timing = (type: string, frame: string, ts: number, duration: number) => [
  { name: 'EventTiming', ph: 'b', ts, args: { data: { type, frame, duration } } },
  { name: 'EventTiming', ph: 'e', ts: ts + duration * 1000, args: {} },
];
const picture = (ts: number, snapshot: string) => ({ name: 'Screenshot', ph: 'I', ts, args: { snapshot } });
const traceOf = (...traceEvents: object[]) => Buffer.from(JSON.stringify({ traceEvents: traceEvents.flat() }));

describe('the time from a press to the frame after it', () => {
  const trace = traceOf(
    timing('click', 'ours', 9_000, 80),
    timing('click', 'ours', 1_000, 8),
    timing('pointerup', 'ours', 9_500, 200),
    timing('click', 'another', 9_900, 300),
    [picture(12_000, 'after'), picture(8_000, 'before'), picture(20_000, 'later')],
  );

  test('is that of the last click on the page', () => {
    expect(lastClick(trace, 'ours')).toEqual({ ts: 9_000, toFrame: 80 });
  });

  test('is not known where the browser told of no click, or of no frame', () => {
    expect(() => lastClick(trace, 'a third')).toThrow('no frame');
    expect(() => lastClick(traceOf(timing('click', 'ours', 1_000, 0)), 'ours')).toThrow('no frame');
  });

  test('stands beside the pictures of what was seen, in their order', () => {
    const pictures = picturesAround(trace, lastClick(trace, 'ours'));
    expect(pictures).toEqual({ before: ['before'], after: ['after', 'later'] });
  });
});

describe('the rounds that count', () => {
  const rounds = (...idle: number[]) => idle.map((share) => ({ idle: share }));

  test('are all calm ones, however many', () => {
    const all = rounds(0.9, 0.1, 0.5, 0.7);
    expect(calmest(all, 2)).toEqual(all.filter(isCalm));
    expect(calmest(all, 2)).toHaveLength(3);
  });

  test('are the calmest where too few are calm', () => {
    expect(calmest(rounds(0.1, 0.9, 0, 0.2), 3)).toEqual(rounds(0.9, 0.2, 0.1));
  });
});
