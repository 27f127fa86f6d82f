import { describe, expect, test } from 'vitest';
import { countShifts, type ShiftCounter } from '#site/leaving/shift.ts';

function press(shifts: ShiftCounter, at: number): boolean {
  shifts.down(false);
  return shifts.up(at);
}

describe('counting presses of Shift', () => {
  test('the third clean press within five seconds leaves', () => {
    const shifts = countShifts();
    expect([press(shifts, 0), press(shifts, 2000), press(shifts, 4999)]).toEqual([false, false, true]);
  });

  test('three presses over more than five seconds do not leave', () => {
    const shifts = countShifts();
    expect([press(shifts, 0), press(shifts, 2500), press(shifts, 5000)]).toEqual([false, false, false]);
  });

  test('a slow first press is forgotten, and the next three leave', () => {
    const shifts = countShifts();
    press(shifts, 0);
    press(shifts, 4000);
    expect([press(shifts, 6000), press(shifts, 7000)]).toEqual([false, true]);
  });

  test('typed capitals never count, however many', () => {
    const shifts = countShifts();
    for (let at = 0; at < 4000; at += 100) {
      shifts.down(false);
      shifts.otherKey();
      expect(shifts.up(at)).toBe(false);
    }
  });

  test('any other key starts the count again', () => {
    const shifts = countShifts();
    press(shifts, 0);
    press(shifts, 100);
    shifts.otherKey();
    expect([press(shifts, 200), press(shifts, 300), press(shifts, 400)]).toEqual([false, false, true]);
  });

  test('a held key is not a press, and does not spoil the presses before it', () => {
    const shifts = countShifts();
    press(shifts, 0);
    press(shifts, 100);
    shifts.down(false);
    shifts.down(true);
    expect(shifts.up(900)).toBe(false);
    expect(press(shifts, 1000)).toBe(true);
  });

  test('Shift with a click is not a press', () => {
    const shifts = countShifts();
    press(shifts, 0);
    press(shifts, 100);
    shifts.down(false);
    shifts.pointer();
    expect(shifts.up(200)).toBe(false);
  });

  test('clicks between presses do not stop somebody in a hurry', () => {
    const shifts = countShifts();
    press(shifts, 0);
    shifts.pointer();
    press(shifts, 100);
    shifts.pointer();
    expect(press(shifts, 200)).toBe(true);
  });

  test('a key that comes up without having gone down does not count', () => {
    const shifts = countShifts();
    expect([shifts.up(0), shifts.up(1), shifts.up(2)]).toEqual([false, false, false]);
  });

  test('both Shift keys held together are one press', () => {
    const shifts = countShifts();
    shifts.down(false);
    shifts.down(false);
    expect([shifts.up(0), shifts.up(1)]).toEqual([false, false]);
    expect([press(shifts, 2), press(shifts, 3)]).toEqual([false, true]);
  });
});
