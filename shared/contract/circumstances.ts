import * as z from 'zod/mini';
import { YesNo } from '#shared/contract/safe-contact.ts';
import { line } from '#shared/contract/text.ts';

/** Kinds of abuse, in the words of the form. */
export const Kind = z.enum([
  'physical',
  'threats',
  'sexual',
  'control',
  'emotional',
  'money',
  'technology',
  'stalking',
  'family',
  'forced-marriage',
  'immigration',
  'past',
]);
export type Kind = z.infer<typeof Kind>;

/** Help somebody may want (domain: locks, letter-box guard, security, workshops, counselling, legal, housing …). */
export const Help = z.enum([
  'talk',
  'planning',
  'locks',
  'letter-box',
  'security',
  'workshops',
  'counselling',
  'legal',
  'housing',
  'money',
  'children',
]);
export type Help = z.infer<typeof Help>;

/** How support should happen. */
export const Mode = z.enum(['home', 'safe-place', 'phone', 'text', 'email']);
export type Mode = z.infer<typeof Mode>;

/** One or more of a list, each once. */
function some<Choice extends z.ZodMiniType>(choice: Choice) {
  return z.array(choice).check(
    z.minLength(1),
    z.refine((list: unknown[]) => new Set(list).size === list.length, 'named twice'),
  );
}

/**
 * What the work needs and nobody has to say: each key is there only where it was answered. Asked of a survivor about
 * themselves, of a friend or a professional about the person.
 */
export const Circumstances = z.strictObject({
  /** In danger now. Shown beside 999; it never stands in the way. */
  danger: z.optional(YesNo),
  kinds: z.optional(some(Kind)),
  /** Danger to home and property. */
  property: z.optional(YesNo),
  livesWith: z.optional(z.enum(['yes', 'no', 'sometimes'])),
  hasKeys: z.optional(YesNo),
  tracks: z.optional(YesNo),
  children: z.optional(z.int().check(z.gte(0), z.lte(20))),
  childrenCome: z.optional(z.enum(['all', 'some', 'none', 'unsure'])),
  olderChildren: z.optional(YesNo),
  household: z.optional(z.int().check(z.gte(1), z.lte(30))),
  /** Cares for somebody, or is cared for. */
  cares: z.optional(YesNo),
  pets: z.optional(YesNo),
  refuge: z.optional(z.enum(['refuge', 'stay', 'unsure'])),
  /** Cannot leave the area, for work, school, care or orders. */
  cannotLeave: z.optional(YesNo),
  help: z.optional(some(Help)),
  modes: z.optional(some(Mode)),
  transport: z.optional(YesNo),
  access: z.optional(line({ least: 1, most: 200 })),
  language: z.optional(line({ least: 1, most: 60 })),
  interpreter: z.optional(YesNo),
  interpreterAvoid: z.optional(line({ least: 1, most: 160 })),
  worker: z.optional(z.enum(['woman', 'man', 'either'])),
  /** Known to another area's service: which one, as far as they say. */
  elsewhere: z.optional(line({ least: 1, most: 120 })),
});
export type Circumstances = z.infer<typeof Circumstances>;
