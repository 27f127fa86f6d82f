/** How many clean presses leave, and within how many milliseconds. */
const presses = 3;
const within = 5000;

/**
 * Counts clean presses of the Shift key: down and up again with nothing between. A typed capital is not clean, nor is
 * a held key or Shift with a click. Any other key starts the count again, so that writing never leaves by accident.
 */
export type ShiftCounter = {
  /** Shift went down; `repeated` while it is held. */
  down(repeated: boolean): void;
  /** Shift came up at a time in milliseconds. True when this press is the one that leaves. */
  up(at: number): boolean;
  /** Any other key went down. */
  otherKey(): void;
  /** A pointer was pressed: only the press that is under way is spoilt. */
  pointer(): void;
};

export function countShifts(): ShiftCounter {
  let clean = false;
  let times: number[] = [];
  return {
    down(repeated) {
      clean = !repeated;
    },
    up(at) {
      if (!clean) return false;
      clean = false;
      times = [...times.filter((time) => at - time < within), at];
      if (times.length < presses) return false;
      times = [];
      return true;
    },
    otherKey() {
      clean = false;
      times = [];
    },
    pointer() {
      clean = false;
    },
  };
}
