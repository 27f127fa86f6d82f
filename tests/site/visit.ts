import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type BuiltSite, policyOf } from './builtSite.ts';
import { type Served, serve } from './served.ts';

const types: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8' };
const builtExit = /https:\/\/www\.bbc\.co\.uk\/weather/g;
const leavingScript = /<script>[\s\S]*?<\/script>/;
const field = '<main id="main" tabindex="-1"><textarea id="typed" autocomplete="off"></textarea>';

/** The built site, an exit that answers only when told to, and what both were asked for. */
export type Visit = {
  site: string;
  exit: string;
  /** Method and path of every request to the site's API, and its cookie. */
  wipes: { method: string | undefined; cookie: string | undefined }[];
  /** The last thing each tab of a test has said of itself, by its name. */
  reports: Map<string, string>;
  /** The referrer of every request to the exit, or null. */
  arrivals: (string | null)[];
  /** Lets the exit answer, now and from now on. */
  openExit(): void;
  /** Sends the rest of every page that is still being loaded. */
  finishSlow(): void;
} & AsyncDisposable;

/**
 * Serves a built site with the headers it is made for. Three pages are put beside the built ones: `/typing/`, the home
 * page with something to type into; `/plain/`, the same without the leaving script, for showing that a check can fail;
 * and `/slow/`, the home page whose body comes when the test says so.
 */
export async function startVisit({ dir }: BuiltSite): Promise<Visit> {
  const waiting: ServerResponse[] = [];
  const slow: (() => void)[] = [];
  let open = false;
  const arrivals: Visit['arrivals'] = [];
  const wipes: Visit['wipes'] = [];
  const reports: Visit['reports'] = new Map();
  const answer = (response: ServerResponse): unknown =>
    response.setHeader('content-type', 'text/html').end('<title>Weather</title><p>Rain');

  const exit = await serve('localhost', (request, response) => {
    if (request.url !== '/weather') return void response.writeHead(404).end();
    arrivals.push(request.headers.referer ?? null);
    if (open) answer(response);
    else waiting.push(response);
  });
  const policy = await policyOf(dir);

  async function page(path: string): Promise<string | Buffer> {
    const made = path === '/typing/' || path === '/plain/' || path === '/slow/';
    const file = made ? '/index.html' : path.endsWith('/') ? `${path}index.html` : path;
    const built = await readFile(join(dir, file));
    if (extname(file) !== '.html') return built;
    const html = built.toString().replace(builtExit, `${exit.origin}/weather`);
    const typing = made ? html.replace('<main id="main" tabindex="-1">', field) : html;
    return path === '/plain/' ? typing.replace(leavingScript, '') : typing;
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://site').pathname;
    response.setHeader('cache-control', 'no-store').setHeader('referrer-policy', 'no-referrer');
    if (path.startsWith('/report/')) {
      reports.set(path.slice('/report/'.length), await text(request));
      response.writeHead(204).end();
      return;
    }
    if (path === '/api/wipe') {
      wipes.push({ method: request.method, cookie: request.headers.cookie });
      response.setHeader('clear-site-data', '"cache", "cookies", "storage"').writeHead(204).end();
      return;
    }
    const body = await page(path).catch(() => null);
    if (body === null) return void response.writeHead(404).end();
    response.setHeader('content-security-policy', policy);
    response.setHeader('content-type', types[extname(path)] ?? 'text/html; charset=utf-8');
    if (path !== '/slow/') return void response.end(body);
    const [head, rest] = body.toString().split('</head>');
    response.write(head);
    slow.push(() => response.end(`</head>${rest}`));
  }

  const site: Served = await serve('127.0.0.1', (request, response) => void respond(request, response));
  return {
    site: site.origin,
    exit: `${exit.origin}/weather`,
    wipes,
    reports,
    arrivals,
    openExit() {
      open = true;
      for (const response of waiting.splice(0)) answer(response);
    },
    finishSlow() {
      for (const finish of slow.splice(0)) finish();
    },
    async [Symbol.asyncDispose]() {
      await site[Symbol.asyncDispose]();
      await exit[Symbol.asyncDispose]();
    },
  };
}
