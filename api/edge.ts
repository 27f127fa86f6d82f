import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { getRequestListener, RequestError } from '@hono/node-server';
import { type FastifyInstance, type FastifyReply, fastify } from 'fastify';
import { type App, refuse } from '#api/app.ts';
import { ClientFaults } from '#api/client-faults.ts';
import type { Clock } from '#api/clock.ts';
import { type Allowances, makeCounting } from '#api/counting.ts';
import { headersFor } from '#api/headers.ts';
import { sendProblem } from '#api/problem-reply.ts';
import { Refusal } from '#api/refusal.ts';
import type { BuiltSite } from '#api/site/built-site.ts';
import { uncounted, type Visitor } from '#api/visitor.ts';

/** In milliseconds: how long a whole request may take to arrive, and how often that is looked at. */
export type Patience = { request: number; check: number };

/** A part of an attachment, a megabyte, on a bad phone line: 47 kbit/s. */
export const patience: Patience = { request: 180_000, check: 5_000 };

export type Edge = {
  app: App;
  /** The site as it is built now; asked at each request, since set-up changes it. */
  site: () => BuiltSite;
  trustProxy: string[];
  clock: Clock;
  allowances: Allowances;
  patience: Patience;
};

/** Addresses of the API have nothing to decode or to climb by: no percent sign, no dot segment, no empty part. */
const plainAddress = /^(?:https?:\/\/[^/]*)?\/api(?:\/(?!\.+(?:[/?]|$))[A-Za-z0-9_,.-]+)+(?:\?|$)/;

/** The outermost layer: headers on every response, counting, the static pages, and the API behind them. */
export async function makeEdge(parts: Edge): Promise<FastifyInstance> {
  const { app, site, trustProxy, patience } = parts;
  const headers = headersOf(site);
  const faults = new ClientFaults(headers);
  const edge = fastify({
    logger: false,
    trustProxy: trustProxy.length > 0 ? trustProxy : false,
    requestTimeout: patience.request,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    exposeHeadRoutes: true,
    // A request without a host, or with two, is refused below: Node's own refusal would come without our headers.
    http: { requireHostHeader: false, headersTimeout: patience.request, connectionsCheckingInterval: patience.check },
    clientErrorHandler: (fault, socket) => faults.answer(fault, socket),
    frameworkErrors: (_error, _request, reply: FastifyReply) => {
      setHeaders(reply, headers());
      return sendProblem(reply, 'bad-request');
    },
  });
  edge.removeAllContentTypeParsers();
  edge.addContentTypeParser('*', (_request, _payload, done) => done(null));
  edge.server.on('connect', (_request, socket: Socket) =>
    faults.refuse('method-not-allowed', socket, { allow: 'GET' }),
  );
  // Whatever is expected beyond 100-continue need not be met (RFC 9110, 10.1.1); the request is answered as it is.
  edge.server.on('checkExpectation', (request, response) => edge.server.emit('request', request, response));

  edge.addHook('onRequest', async (request, reply) => {
    faults.watch(request.raw.socket, reply.raw);
    setHeaders(reply, headers());
    if (hosts(request.raw) !== 1) return sendProblem(reply, 'bad-request');
  });

  const visitorOf = await makeCounting(edge, parts.clock, parts.allowances);
  const visitors = new WeakMap<IncomingMessage, Visitor>();
  const listener = getRequestListener(
    (request, { incoming }) => app.fetch(request, { visitor: visitors.get(incoming as IncomingMessage) ?? uncounted }),
    {
      overrideGlobalObjects: false,
      errorHandler: (fault) => refuse(new Refusal(fault instanceof RequestError ? 'bad-request' : 'unexpected')),
    },
  );
  edge.all('/api/*', {
    // Before Fastify looks at the body: types, sizes and shapes are the endpoints' to check.
    onRequest: async (request, reply) => {
      if (!plainAddress.test(request.url)) return sendProblem(reply, 'not-found');
      visitors.set(request.raw, visitorOf(request));
      reply.hijack();
      await listener(request.raw, reply.raw);
    },
    handler: () => undefined,
  });
  edge.get('/*', async (request, reply) => site().send(request, reply));
  edge.setNotFoundHandler((_request, reply) => sendProblem(reply.header('allow', 'GET, HEAD'), 'method-not-allowed'));
  edge.setErrorHandler((error, _request, reply) => {
    const status =
      typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : 500;
    return sendProblem(reply, status < 500 ? 'bad-request' : 'unexpected');
  });
  return edge;
}

/** Made once for each build of the site, not for each response. */
function headersOf(site: Edge['site']): () => Record<string, string> {
  const made = new WeakMap<BuiltSite, Record<string, string>>();
  return () => {
    const built = site();
    const headers = made.get(built) ?? headersFor(built.hashes);
    made.set(built, headers);
    return headers;
  };
}

function hosts({ rawHeaders }: IncomingMessage): number {
  return rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host').length;
}

function setHeaders({ raw }: FastifyReply, headers: Record<string, string>): void {
  for (const [name, value] of Object.entries(headers)) raw.setHeader(name, value);
}
