import { expect, test } from 'vitest';
import { common } from '#site/content/en/common.ts';
import { exitTitle } from './sites/hosts.ts';
import { beyondCode, beyondFrontPage } from './visit/trace.ts';

const origin = 'http://site.localhost:8080';
const site = { origin, scripts: '/_/' } as Parameters<typeof beyondCode>[1];

test('a history may show the front page with a neutral title and nothing else of the site', () => {
  const front = { url: `${origin}/`, title: common.title };
  const rows = [
    front,
    { ...front, title: '' },
    { ...front, title: exitTitle },
    { ...front, title: 'Write to us' },
    { ...front, url: `${origin}/now/` },
  ];
  expect(beyondFrontPage({ rows, findings: [] }, site).map(({ canary }) => canary)).toEqual([
    `Write to us, ${origin}/`,
    `${common.title}, ${origin}/now/`,
  ]);
});

test('of scripts only the address may be found, and only where browsers keep scripts', () => {
  const kept = { kind: 'code cache', file: 'Default/Code Cache/js/0f_0', canary: 'site.localhost:8080/_/' } as const;
  const elsewhere = { ...kept, file: 'Default/History' };
  const word = { ...kept, canary: 'gorvathic' };
  expect(beyondCode({ rows: [], findings: [kept, elsewhere, word] }, site)).toEqual([elsewhere, word]);
});
