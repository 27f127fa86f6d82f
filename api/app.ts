import { Hono, type Context as HonoContext } from 'hono';
import type { Logger } from 'pino';
import { insistOnNoBody, readBytes } from '#api/body.ts';
import type { Context } from '#api/context.ts';
import { hashOf } from '#api/hashes.ts';
import { openApi } from '#api/openapi.ts';
import { isManager } from '#api/queue/roster.ts';
import { Refusal, tooMany } from '#api/refusal.ts';
import { type Answer, isLengthOf, longestOf, type Route } from '#api/route.ts';
import { routes as everyRoute } from '#api/routes.ts';
import { type Counted, uncounted, type Visitor } from '#api/visitor.ts';
import { fromBase64url } from '#shared/bytes/base64url.ts';
import { problem, refusals } from '#shared/contract/problems.ts';
import { size } from '#shared/contract/sizes.ts';
import { bytesOf } from '#shared/contract/wire.ts';

const Token = bytesOf(size.token);

type Around = { Bindings: { visitor?: Visitor } };
type Call = HonoContext<Around>;
export type App = Hono<Around>;

/** The API: each endpoint behind the same checks, in the same order: origin, limit, authority, type, size, shape. */
export function makeApp(context: Context, log: Logger, routes: Route[] = everyRoute): App {
  const app: App = new Hono();
  app.use(async (c, next) => {
    await next();
    c.res.headers.set('cache-control', 'no-store');
  });
  for (const route of routes) {
    const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1');
    app.on(route.method.toUpperCase(), path, (c) => answer(c, route, context));
  }
  const document = JSON.stringify(openApi(routes));
  app.get('/api/openapi.json', (c) => c.body(document, 200, { 'content-type': 'application/json' }));
  app.notFound((c) => {
    const allow = methodsOf(c.req.path, routes);
    return refuse(
      allow === '' ? new Refusal('not-found') : new Refusal('method-not-allowed', undefined, { headers: { allow } }),
    );
  });
  app.onError((fault, _c) => {
    if (fault instanceof Refusal) {
      // What callers get wrong is theirs; a flood of it must not fill a log.
      const ours = refusals[fault.code][0] >= 500;
      if (ours && fault.cause) log.warn({ code: fault.code, cause: nameOf(fault.cause) }, 'refused');
      return refuse(fault);
    }
    // Only the error's kind: a message could carry a piece of what was sent.
    log.error({ fault: nameOf(fault), at: fault.stack?.split('\n').slice(1, 4) }, 'unexpected');
    return refuse(new Refusal('unexpected'));
  });
  return app;
}

async function answer(c: Call, route: Route, context: Context): Promise<Response> {
  insistOnOwnOrigin(c, route);
  const visitor = c.env?.visitor ?? uncounted;
  await insistOnAllowance(visitor, route);
  const session = sessionOf(c, route, context);
  const parameters = readEach(route.parameters, (name) => c.req.param(name));
  const headers = readEach(route.headers, (name) => c.req.header(name));
  route.admit?.({ context, parameters, headers });
  using _turn = takeTurn(visitor, route, context);
  const body = await readBody(c, route);
  return respond(await route.act({ context, visitor, ...session, parameters, headers, body }));
}

/** A place for a large body, from before it is read until it is stored; what others send meanwhile is not read. */
function takeTurn({ mark }: Visitor, { inTurn }: Route, { turns }: Context): Disposable | null {
  if (!inTurn) return null;
  const turn = turns.take(mark);
  if (!turn) throw tooMany(turnLasts);
  return turn;
}

/** Seconds after which it is worth asking for a turn again. */
const turnLasts = 2;

function respond({ status, json, bytes, headers }: Answer): Response {
  if (json !== undefined) return Response.json(json, { status, headers: headers ?? {} });
  const type: Record<string, string> = bytes ? { 'content-type': 'application/octet-stream' } : {};
  return new Response(bytes ?? null, { status, headers: { ...type, ...headers } });
}

/** Another site's page can neither write nor read here; a browser says where a request comes from. */
function insistOnOwnOrigin(c: Call, route: Route): void {
  const from = c.req.header('sec-fetch-site');
  if (route.method !== 'get' && from !== undefined && from !== 'same-origin') throw new Refusal('wrong-origin');
}

async function insistOnAllowance(visitor: Visitor, route: Route): Promise<void> {
  const kind = countedAs(route);
  const wait = kind === null ? 0 : await visitor.count(kind);
  if (wait > 0) throw tooMany(wait);
}

/** What a call to this endpoint is counted as; null where it is never refused for its number. */
function countedAs({ method, authority, counted }: Route): Counted | null {
  if (counted !== undefined) return counted === 'never' ? null : counted;
  if (authority === 'member' || authority === 'manager') return method === 'get' ? 'desk' : 'change';
  return method === 'get' ? 'look' : 'guess';
}

function sessionOf(c: Call, route: Route, { store, clock }: Context) {
  if (route.authority !== 'member' && route.authority !== 'manager') return { member: '', token: new Uint8Array(0) };
  const given = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1];
  const token = Token.safeParse(given);
  if (!token.success) throw new Refusal('not-signed-in');
  const bytes = fromBase64url(token.data);
  const member = store.memberOfSession(hashOf(bytes), clock());
  if (member === null) throw new Refusal('not-signed-in');
  if (route.authority === 'manager' && !isManager(store, member)) throw new Refusal('not-allowed');
  return { member, token: bytes };
}

function readEach(schemas: Route['parameters'], read: (name: string) => string | undefined): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const value = schema.safeParse(read(name));
      if (!value.success) throw new Refusal('wrong-shape', name);
      return [name, value.data];
    }),
  );
}

async function readBody(c: Call, { body }: Route): Promise<unknown> {
  if (body.kind === 'none') return insistOnNoBody(c.req.raw);
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== (body.kind === 'json' ? 'application/json' : 'application/octet-stream')) {
    throw new Refusal('wrong-media-type');
  }
  if (body.kind === 'bytes') {
    const bytes = await readBytes(c.req.raw, longestOf(body));
    if (!isLengthOf(body, bytes.length)) throw new Refusal('wrong-length');
    return bytes;
  }
  const bytes = await readBytes(c.req.raw, body.most);
  const read = body.schema.safeParse(parseJson(bytes));
  if (!read.success) throw new Refusal('wrong-shape', read.error.issues[0]?.path.join('.') || 'body');
  return read.data;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new Refusal('not-json', undefined, { cause });
  }
}

/** The methods that an address takes, as the `allow` header lists them; empty where there is no such address. */
function methodsOf(address: string, routes: Route[]): string {
  const parts = address.split('/');
  const methods = routes
    .filter(({ path }) => {
      const expected = path.split('/');
      return (
        expected.length === parts.length && expected.every((part, at) => part.startsWith('{') || part === parts[at])
      );
    })
    .map(({ method }) => method.toUpperCase());
  return (methods.includes('GET') ? [...methods, 'HEAD'] : methods).join(', ');
}

export function refuse({ code, field, puzzle, headers }: Refusal): Response {
  const document = problem(code, field, puzzle);
  return new Response(JSON.stringify(document), {
    status: document.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  });
}

function nameOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause).slice(0, 80);
  return 'code' in cause ? `${cause.name} ${String(cause.code)}` : cause.name;
}
