import type * as z from 'zod/mini';
import type { Context } from '#api/context.ts';
import type { Visitor } from '#api/visitor.ts';
import type { RefusalCode } from '#shared/contract/problems.ts';

/**
 * Who may call: anybody; a member, or a manager, who is signed in; or whoever knows the set-up code, the sheet, an invite
 * or a thread's token, which the act checks.
 */
export type Authority = 'anyone' | 'member' | 'manager' | 'code' | 'sheet' | 'invite' | 'thread';

type Body =
  | { kind: 'none' }
  | { kind: 'json'; schema: z.ZodMiniType; most: number }
  | { kind: 'bytes'; exactly: number }
  /** From one byte on. */
  | { kind: 'bytes'; most: number }
  /** Bytes of one of these lengths, the shortest first. */
  | { kind: 'bytes'; oneOf: readonly number[] };

/** One endpoint: its address, who may call it, what it takes and answers, and what it does. */
export type Route = {
  method: 'get' | 'put' | 'post' | 'delete';
  /** With `{name}` for parts that vary, as OpenAPI writes them. */
  path: `/api/${string}`;
  summary: string;
  authority: Authority;
  /** Never refused for the number of calls, or of a kind of its own. All others are counted by method and authority. */
  counted?: 'never' | 'part';
  /** Its bodies are large: only so many are held at once, and a caller without a turn is told to come again. */
  inTurn?: true;
  parameters: Record<string, z.ZodMiniType>;
  /** Request headers it takes, by lower-case name. */
  headers: Record<string, z.ZodMiniType>;
  body: Body;
  answers: Record<number, z.ZodMiniType | 'bytes' | 'empty'>;
  refusals: RefusalCode[];
  /** Throws a refusal for whoever may not send a body at all; seen to before any of it is read. */
  admit?: (request: Pick<ActRequest, 'context' | 'parameters' | 'headers'>) => void;
  act: (request: ActRequest) => Answer | Promise<Answer>;
};

export type ActRequest = {
  context: Context;
  visitor: Visitor;
  parameters: Record<string, unknown>;
  headers: Record<string, unknown>;
  body: unknown;
  /** The signed-in member's id; an empty string where nobody has to be. */
  member: string;
  /** The session's token, as sent. */
  token: Uint8Array;
};

export type Answer = {
  status: number;
  json?: unknown;
  bytes?: Uint8Array<ArrayBuffer>;
  headers?: Record<string, string>;
};

type Parsed<Shape> = { [Name in keyof Shape]: Shape[Name] extends z.ZodMiniType ? z.output<Shape[Name]> : never };
type BodyOf<B> = B extends { kind: 'json'; schema: infer S extends z.ZodMiniType }
  ? z.output<S>
  : B extends { kind: 'bytes' }
    ? Uint8Array
    : undefined;

/** Ties an endpoint's act to the shapes that it says it takes. */
export function route<
  const P extends Record<string, z.ZodMiniType>,
  const H extends Record<string, z.ZodMiniType>,
  const B extends Body,
>(
  definition: Omit<Route, 'parameters' | 'headers' | 'body' | 'admit' | 'act'> & {
    parameters: P;
    headers: H;
    body: B;
    admit?: (request: { context: Context; parameters: Parsed<P>; headers: Parsed<H> }) => void;
    act: (
      request: Omit<ActRequest, 'parameters' | 'headers' | 'body'> & {
        parameters: Parsed<P>;
        headers: Parsed<H>;
        body: BodyOf<B>;
      },
    ) => Answer | Promise<Answer>;
  },
): Route {
  return definition as Route;
}

type Bytes = Extract<Body, { kind: 'bytes' }>;

/** The lengths that a body of bytes may have: from and to, each included. */
export function lengthsOf(body: Bytes): [least: number, most: number][] {
  if ('exactly' in body) return [[body.exactly, body.exactly]];
  return 'most' in body ? [[1, body.most]] : body.oneOf.map((length) => [length, length]);
}

export function longestOf(body: Bytes): number {
  return Math.max(...lengthsOf(body).map(([, most]) => most));
}

export function isLengthOf(body: Bytes, length: number): boolean {
  return lengthsOf(body).some(([least, most]) => least <= length && length <= most);
}

export const noBody = { kind: 'none' } as const;
