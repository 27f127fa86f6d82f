import { expect, test } from 'vitest';
import { chosen, insistOnWhole, leftOut, planned } from '#scripts/residue/plan.ts';

/** A machine on which no program is. */
const bare = { PATH: '' };

test('opening a closed tab again is left out in words where there is no screen to put a window on', () => {
  const said = leftOut(planned(bare));
  expect(said.split('\n')[0]).toBe(
    'Chromium, opening the closed tab again: left out. Not on this machine: apt install xvfb xdotool',
  );
  expect(said).toContain('Firefox, opening the closed tab again: left out.');
  expect(said).not.toContain('Firefox, the button');
});

test('a row of WebKitGTK is left out with all that it needs, where none of it is', () => {
  expect(leftOut(planned(bare))).toContain(
    'WebKitGTK, the button: left out. Not on this machine: apt install xvfb xdotool python3-gi gir1.2-webkit2-4.1\n',
  );
});

test('where nothing is missing, nothing is left out and nothing said', () => {
  const whole = planned(bare).map((row) => ({ ...row, missing: [] }));
  expect(leftOut(whole)).toBe('');
  insistOnWhole(whole);
});

test('a table that would lack rows is not written down', () => {
  expect(() => insistOnWhole(planned(bare))).toThrow('apt install xvfb xdotool python3-gi gir1.2-webkit2-4.1');
});

test('rows are chosen by what is in the name of the browser or of the way, and all of them without one', () => {
  const rows = planned(bare);
  expect(chosen(undefined, rows)).toEqual(rows);
  expect(new Set(chosen('firefox', rows).map(({ browser }) => browser))).toEqual(new Set(['Firefox']));
  expect(chosen('Chromium, reloading', rows)).toHaveLength(1);
});

test('a name that no row has is refused with the names there are', () => {
  expect(() => chosen('Netscape', planned(bare))).toThrow(/"Netscape"[\s\S]*Firefox, reloading/);
});
