import { CallLost, CallRefused } from '#shared/calls/ended.ts';
import { Problem } from '#shared/contract/problems.ts';

// How a call ends is a file of its own, for whoever judges that before there is anything to call with.
export { CallLost, CallRefused };

/** Where the API is, and the session's token once signed in. An empty address is the page's own. */
export type Line = { address: string; token?: string };

export type Request = {
  method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  path: string;
  json?: unknown;
  /** Large ones as a Blob, which a browser takes without stopping for it. */
  bytes?: Uint8Array | Blob;
  headers?: Record<string, string>;
  /** Ends the call, which is then lost. */
  signal?: AbortSignal;
  /** Milliseconds until the call is lost, where others wait for it. */
  patience?: number;
};

/** What came back, whole. Its shape is not checked yet. */
export type Answer = { bytes: Uint8Array };

/** Long enough for 34 KB on a bad phone line. Milliseconds. */
const longPatience = 60_000;

/**
 * One call to the API. Nothing is cached, no cookie goes along, and no address of a page.
 * @throws {CallRefused} with the problem document
 * @throws {CallLost}
 */
export async function call({ address, token }: Line, request: Request): Promise<Answer> {
  const { method, path, json, bytes, signal, patience = longPatience } = request;
  const headers = new Headers(request.headers);
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  if (json !== undefined) headers.set('content-type', 'application/json');
  if (bytes) headers.set('content-type', 'application/octet-stream');
  const end = new AbortController();
  const stop = () => end.abort();
  const timer = setTimeout(stop, patience);
  signal?.addEventListener('abort', stop);
  let response: Response;
  let body: ArrayBuffer;
  try {
    response = await fetch(`${address}${path}`, {
      method,
      headers,
      body: bodyOf(json, bytes),
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      signal: end.signal,
    });
    // Read here, under the same patience: a body that stalls would otherwise be waited for without end.
    body = await response.arrayBuffer();
  } catch (cause) {
    throw new CallLost('no answer', { cause });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
  if (!response.ok) throw new CallRefused(readProblem(response, body));
  return { bytes: new Uint8Array(body) };
}

function bodyOf(json: unknown, bytes: Request['bytes']): BodyInit | null {
  if (bytes) return bytes instanceof Uint8Array ? new Uint8Array(bytes) : bytes;
  return json === undefined ? null : JSON.stringify(json);
}

/** The answer's JSON, checked against its schema: the server is not trusted to keep to the contract. @throws {CallLost} */
export function readAnswer<T>({ bytes }: Answer, schema: { parse(value: unknown): T }): T {
  try {
    return schema.parse(parseJson(bytes));
  } catch (cause) {
    throw new CallLost('not an answer of this service', { cause });
  }
}

function readProblem(response: Response, body: ArrayBuffer): Problem {
  try {
    return Problem.parse(parseJson(new Uint8Array(body)));
  } catch {
    return { type: 'about:blank', title: response.statusText, status: response.status, code: 'unknown' };
  }
}

function parseJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}
