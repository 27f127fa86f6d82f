import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { common } from '#site/content/en/common.ts';
import { form } from '#site/content/en/form.ts';
import { pathOf } from '#site/content/paths.ts';
import { serve } from '#tests/site/served.ts';
import { named } from './hosts.ts';
import type { VisitedSite } from './site.ts';
import { type Act, attached, homeStop, onward, type Step, type Stop, steps, stops } from './walk.ts';

const component = new URL('../../../node_modules/govuk-frontend/dist/govuk/all.bundle.mjs', import.meta.url);
const scriptPath = '/govuk-frontend.js';
const everyStop = [homeStop, ...stops, ...onward];
/** Pages on which a form begins, and its pages. */
const doors: Record<string, { begin: string; form: Step[] }> = {
  '/job/': { begin: form.begin.professional, form: [attached] },
  '/write/': { begin: form.begin.self, form: steps },
};
const leaveName = 'Leave this page';

/**
 * What the checks must find something on: the same pages as plain pages with plain links, the same questions as plain
 * forms, each with a title, and GOV.UK's Exit this page as its guidance has it. One question is one page, as there.
 */
export async function openControl(exit: string): Promise<VisitedSite> {
  const script = await readFile(component);
  const pages = new Map(everyStop.map((stop) => [stop.path, pageOf(stop)]));
  for (const [door, { form }] of Object.entries(doors)) {
    for (const [number, step] of form.entries()) pages.set(`${door}${number + 1}/`, formOf(step, door, number + 1));
  }

  function respond(request: IncomingMessage, response: ServerResponse): void {
    const path = (request.url ?? '/').replace(/\?.*/, '');
    if (path === scriptPath) {
      response.setHeader('content-type', 'text/javascript').setHeader('cache-control', 'max-age=3600').end(script);
      return;
    }
    const page = pages.get(path);
    if (page === undefined) return void response.writeHead(404).end();
    // An answer to a form leads on by a redirect, so that reloading does not send it again.
    if (request.method === 'POST') return void response.writeHead(303, { location: path }).end();
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page.replaceAll('{exit}', exit));
  }
  const { origin, [Symbol.asyncDispose]: dispose } = await serve('127.0.0.1', respond);
  return {
    origin: named(origin, 'plain'),
    scripts: scriptPath,
    reviews: false,
    leave: { role: 'button', name: leaveName },
    [Symbol.asyncDispose]: dispose,
  };
}

function layout(heading: string, main: string): string {
  return `<!doctype html><html lang="en" class="govuk-template"><meta charset="utf-8"><title>${heading}</title>
    <body class="govuk-template__body js-enabled govuk-frontend-supported">
    <div class="govuk-exit-this-page" data-module="govuk-exit-this-page">
      <a href="{exit}" role="button" draggable="false" rel="nofollow noreferrer"
        class="govuk-button govuk-exit-this-page__button govuk-js-exit-this-page-button">${leaveName}</a>
    </div>
    <p>${linkTo(homeStop)}</p><main><h1>${heading}</h1>${main}</main>
    <p>${everyStop
      .filter(({ link }) => Object.values<string>(common.footer).includes(link))
      .map(linkTo)
      .join(' ')}</p>
    <script type="module">import { initAll } from '${scriptPath}'; initAll();</script>`;
}

function pageOf(stop: Stop): string {
  const links = [homeStop.path, pathOf('work', 'en')].includes(stop.path) ? everyStop.map(linkTo).join('<p>') : '';
  const door = doors[stop.path];
  const start = door ? `<form action="${stop.path}1/"><button>${door.begin}</button></form>` : '';
  return layout(stop.heading, `<p>${stop.words}</p><p>${links}</p>${start}`);
}

function linkTo({ path, link }: Stop): string {
  return `<a href="${path}">${link}</a>`;
}

function formOf({ heading, acts }: Step, door: string, number: number): string {
  const controls = acts.map((act, at) => controlFor(act, `answer-${number}-${at}`));
  return layout(
    heading,
    `<form method="post" action="${door}${number + 1}/">${controls.join('')}<button>${form.next}</button></form>`,
  );
}

function controlFor(act: Act, name: string): string {
  const label = `<p><label for="${name}">${act.label}</label>`;
  if (act.do === 'tick') return `${label}<input type="${act.role}" id="${name}" name="${name}">`;
  if (act.do === 'attach') return `${label}<input type="file" id="${name}" name="${name}">`;
  if (act.do === 'choose') return `${label}<select id="${name}" name="${name}"><option><option>${act.option}</select>`;
  return act.long
    ? `${label}<textarea id="${name}" name="${name}"></textarea>`
    : `${label}<input type="text" id="${name}" name="${name}">`;
}
