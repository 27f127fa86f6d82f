import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Alerts } from '#api/alerts/alerts.ts';
import type { Store } from '#api/store/store.ts';
import { type Options, openParts, type Parts } from '#tests/api/parts.ts';

export type TestService = AsyncDisposable &
  Pick<Parts, 'dataDir' | 'setUpCode' | 'clock' | 'rebuilds'> & { address: string; store: Store; alerts: Alerts };

/** The API on a free port, with no edge in front. `adapt` makes a control: a store that keeps less than it should. */
export async function startService(
  adapt: (store: Store) => Store = (store) => store,
  options: Pick<Options, 'post' | 'log'> = {},
): Promise<TestService> {
  const { app, context, close, ...rest } = await openParts({ ...options, adapt });
  const { promise, resolve } = Promise.withResolvers<AddressInfo>();
  // Longer than any pause in a test, so that a connection is never closed just as it is used again.
  const serverOptions = { keepAliveTimeout: 600_000 };
  const server = serve(
    { fetch: (request) => app.fetch(request), hostname: '127.0.0.1', port: 0, serverOptions },
    resolve,
  );
  const { port } = await promise;
  return {
    ...rest,
    address: `http://127.0.0.1:${port}`,
    store: context.store,
    alerts: context.alerts,
    async [Symbol.asyncDispose]() {
      await new Promise((done) => server.close(done));
      await close();
    },
  };
}
