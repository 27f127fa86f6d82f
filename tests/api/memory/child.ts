import { Hono } from 'hono';
import type { App } from '#api/app.ts';
import { startEdge } from '#tests/api/edge.ts';

/*
 * The server in a process of its own, so that the most memory it ever had can be asked for. With `buffering` it is the
 * control: one that reads each body to its end before it looks at it.
 */
const buffering: App = new Hono();
buffering.all('*', async (c) => c.json({ length: (await c.req.arrayBuffer()).byteLength }));

const { port } = await startEdge(process.argv.includes('buffering') ? { app: buffering } : {});
process.on('message', () => {
  // The most that was resident at any moment of this process's life (getrusage), in KiB.
  process.send?.({ most: process.resourceUsage().maxRSS });
});
process.send?.({ port });
