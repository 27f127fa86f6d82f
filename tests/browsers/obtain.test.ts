import { expect, test } from 'vitest';
import { waysToChromium } from '#scripts/browsers/chromium-ways.ts';
import { waysToFirefox } from '#scripts/browsers/firefox-ways.ts';
import { obtain, type Trial, type Way } from '#scripts/browsers/obtain.ts';

const none: Way = { name: 'first place', candidates: async () => [] };
const broken: Way = { name: 'second place', candidates: async () => ['/broken'] };
const refusing: Way = {
  name: 'third place',
  candidates: async () => {
    throw new Error('no network');
  },
};
const good: Way = { name: 'fourth place', candidates: async () => ['/good'] };
const trial: Trial = async (executable) => (executable === '/good' ? null : 'a library is missing');

test('the first browser that starts is taken, whatever went wrong before it', async () => {
  expect(await obtain('Chromium', [none, broken, refusing, good], trial)).toBe('/good');
});

test('a browser that cannot be had is a failure that names all that was tried', async () => {
  const fault = await obtain('Chromium', [none, broken, refusing], trial).catch((error: Error) => error.message);
  expect(fault).toContain('first place: none there');
  expect(fault).toContain('second place: /broken does not start (a library is missing)');
  expect(fault).toContain('third place: no network');
  expect(fault).toContain('CHROMIUM=');
});

test.each([
  ['CHROMIUM', waysToChromium],
  ['FIREFOX', waysToFirefox],
])('a browser named by %s is the only one tried', async (name, waysTo) => {
  const looked: string[] = [];
  const refuse: Trial = async (executable) => {
    looked.push(executable);
    return 'not a browser';
  };
  const ways = [...waysTo({ [name]: '/named' }), good];
  await expect(obtain('A browser', ways, refuse)).rejects.toThrow('/named does not start');
  expect(looked).toEqual(['/named']);
});

test("on a machine without Firefox one is downloaded or installed, and Playwright's patched one is not taken for it", () => {
  expect(waysToFirefox({}).map(({ name }) => name)).toEqual([
    "this machine's own",
    "Puppeteer's, downloaded before",
    "Puppeteer's download",
    "the system's package manager",
  ]);
});
