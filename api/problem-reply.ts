import type { FastifyReply } from 'fastify';
import { problem, type RefusalCode } from '#shared/contract/problems.ts';

/** Answers with the problem document of a refusal. As bytes: Fastify would add a charset to text, which JSON has none of. */
export function sendProblem(reply: FastifyReply, code: RefusalCode): FastifyReply {
  const document = problem(code);
  const body = Buffer.from(JSON.stringify(document));
  return reply.code(document.status).header('content-type', 'application/problem+json').send(body);
}
