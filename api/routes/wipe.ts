import { noBody, type Route, route } from '#api/route.ts';

const forgetting = (path: Route['path'], summary: string, what: string) =>
  route({
    method: 'post',
    path,
    summary,
    authority: 'anyone',
    counted: 'never',
    parameters: {},
    headers: {},
    body: noBody,
    answers: { 204: 'empty' },
    refusals: [],
    act: () => ({ status: 204, headers: { 'clear-site-data': what } }),
  });

export const wipe = forgetting(
  '/api/wipe',
  'Has the browser forget what it keeps of this site; sent while the page is being left.',
  '"cache", "cookies", "storage"',
);

export const wipeDesk = forgetting(
  '/api/wipe/desk',
  'The same for a desk, which keeps two public marks in storage against a server that shows an older team.',
  '"cache", "cookies"',
);
