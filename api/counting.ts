import { createHmac, randomBytes } from 'node:crypto';
import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Clock } from '#api/clock.ts';
import type { Counted, Visitor } from '#api/visitor.ts';

type Allowance = { calls: number; seconds: number };

/** Of one address; `everybody` is the openings of all addresses together, which a flood from many would fill. */
export type Allowances = Record<Counted | 'everybody', Allowance>;

/** A desk opens a thousand referrals at the start of a shift; many people may share an address, on a phone network above all. */
export const allowances: Allowances = {
  look: { calls: 600, seconds: 60 },
  desk: { calls: 6000, seconds: 60 },
  change: { calls: 300, seconds: 60 },
  guess: { calls: 30, seconds: 60 },
  opening: { calls: 30, seconds: 600 },
  // A dozen people who each send as much as may go along, and a bound on what one address can fill.
  part: { calls: 300, seconds: 600 },
  everybody: { calls: 600, seconds: 3600 },
};

/** Addresses that are remembered of each kind; the one that was quiet for longest is forgotten first. */
const remembered = 50_000;
const aDay = 24 * 60 * 60;

/** Counts calls by address with @fastify/rate-limit, in windows that begin on the clock's whole minutes and hours. */
export async function makeCounting(
  edge: FastifyInstance,
  clock: Clock,
  allowed: Allowances,
): Promise<(request: FastifyRequest) => Visitor> {
  await edge.register(rateLimit, { global: false });
  const markOf = makeMarks(clock);
  const limiter = (kind: keyof Allowances, whose: (request: FastifyRequest) => string) => {
    const { calls, seconds } = allowed[kind];
    const options = {
      max: calls,
      timeWindow: seconds * 1000,
      cache: remembered,
      keyGenerator: (request: FastifyRequest) => `${whose(request)} ${Math.floor(clock() / seconds)}`,
    };
    const take = edge.createRateLimit(options);
    return async (request: FastifyRequest) => {
      const taken = await take(request);
      return !taken.isAllowed && taken.isExceeded ? seconds - (clock() % seconds) : 0;
    };
  };
  const limiters = {
    look: limiter('look', markOf),
    desk: limiter('desk', markOf),
    change: limiter('change', markOf),
    guess: limiter('guess', markOf),
    opening: limiter('opening', markOf),
    part: limiter('part', markOf),
  };
  const everybody = limiter('everybody', () => 'everybody');
  return (request) => ({
    mark: markOf(request),
    async count(kind) {
      const wait = await limiters[kind](request);
      // What one address sends over its own allowance takes nothing from the allowance of all.
      return wait === 0 && kind === 'opening' ? everybody(request) : wait;
    },
  });
}

/** An IPv6 address counts by its first 64 bits: a household is given that many to choose from. */
function makeMarks(clock: Clock): (request: FastifyRequest) => string {
  let key = randomBytes(32);
  let day = Math.floor(clock() / aDay);
  const marks = new WeakMap<FastifyRequest, string>();
  const makeMark = (ip: string) => {
    const today = Math.floor(clock() / aDay);
    if (today !== day) {
      key = randomBytes(32);
      day = today;
    }
    return createHmac('sha256', key).update(normalizeIP(ip)).digest('base64url');
  };
  return (request) => {
    const mark = marks.get(request) ?? makeMark(request.ip);
    marks.set(request, mark);
    return mark;
  };
}
