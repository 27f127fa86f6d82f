import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { InlineHashes } from '#api/headers.ts';
import { sendProblem } from '#api/problem-reply.ts';

type File = { type: string; bytes: Buffer; brotli: Buffer | null; gzip: Buffer | null };

/** A built site, held in memory: a few megabytes, and no path from a request ever touches the disk. */
export type BuiltSite = {
  hashes: InlineHashes;
  send(request: FastifyRequest, reply: FastifyReply): FastifyReply;
};

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
};

/** Written beside the pages for the server and the tests, and nobody else's business. */
const notServed = new Set(['/csp.json', '/pages.json', '/complete']);

/** Reads a folder that `buildSite` finished. */
export function readBuiltSite(folder: string): BuiltSite {
  const files = readFiles(folder);
  const hashes = JSON.parse(readFileSync(join(folder, 'csp.json'), 'utf8')) as InlineHashes;
  return { hashes, send: (request, reply) => send(files, request, reply) };
}

function readFiles(folder: string): Map<string, File> {
  const files = new Map<string, File>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || /\.(br|gz)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const address = path.slice(folder.length).split(sep).join('/');
    if (notServed.has(address)) continue;
    files.set(address.replace(/\/index\.html$/, '/'), {
      type: types[entry.name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      bytes: readFileSync(path),
      brotli: readIfThere(`${path}.br`),
      gzip: readIfThere(`${path}.gz`),
    });
  }
  return files;
}

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

function send(files: Map<string, File>, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const address = request.url.split('?', 1)[0] ?? '';
  if (!address.endsWith('/') && files.has(`${address}/`)) {
    return reply.code(308).header('location', `${address}/`).send();
  }
  const file = files.get(address);
  if (!file) return sendMissing(files.get('/404.html'), reply);
  const accepted = String(request.headers['accept-encoding'] ?? '');
  reply.type(file.type).header('vary', 'accept-encoding');
  if (file.brotli && /\bbr\b/.test(accepted)) return reply.header('content-encoding', 'br').send(file.brotli);
  if (file.gzip && /\bgzip\b/.test(accepted)) return reply.header('content-encoding', 'gzip').send(file.gzip);
  return reply.send(file.bytes);
}

function sendMissing(page: File | undefined, reply: FastifyReply): FastifyReply {
  return page ? reply.code(404).type(page.type).send(page.bytes) : sendProblem(reply, 'not-found');
}
