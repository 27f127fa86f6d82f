import type { FastifyInstance } from 'fastify';

/** Longer than a write waits for the database, shorter than supervisors wait before they kill. Milliseconds. */
const patience = 8000;
const betweenLooks = 50;

/**
 * Takes no new connection, and resolves when every request under way has its answer. A connection that only stays open for
 * a next request is closed; so is one whose request has not come whole in eight seconds, and whoever sent it is told by
 * that to send it again.
 */
export async function drain(edge: FastifyInstance): Promise<void> {
  const idle = setInterval(() => edge.server.closeIdleConnections(), betweenLooks);
  const late = setTimeout(() => edge.server.closeAllConnections(), patience);
  try {
    await edge.close();
  } finally {
    clearInterval(idle);
    clearTimeout(late);
  }
}
