import fc, { type Arbitrary } from 'fast-check';
import type * as z from 'zod/mini';
import { tidy } from '#shared/contract/text.ts';
import { Times } from '#shared/contract/times.ts';
import { type Check, type Def, defOf, type Schema } from './schema.ts';

/** Any value that a schema of the contract takes, as it takes it: every key there or not, every choice, any text. */
export function anyOf<Shape extends Schema>(schema: Shape): Arbitrary<z.infer<Shape>> {
  return valid(schema, drawn(schema));
}

/** Only what the schema takes, as it takes it. */
function valid<Shape extends Schema>(schema: Shape, drawing: Arbitrary<unknown>): Arbitrary<z.infer<Shape>> {
  return drawing.filter((one) => schema.safeParse(one).success).map((one) => schema.parse(one));
}

function drawn(schema: Schema): Arbitrary<unknown> {
  if ((schema as unknown) === Times) return anyTimes();
  const def = defOf(schema);
  switch (def.type) {
    case 'object':
      return anyObject(def.shape ?? {});
    case 'optional':
      return def.innerType ? drawn(def.innerType) : fc.constant(undefined);
    case 'union':
      return fc.oneof(...(def.options ?? []).map(drawn));
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case 'literal':
      return fc.constantFrom(...(def.values ?? []));
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.integer(bounds(def));
    case 'array':
      return valid(schema, anyList(def));
    case 'string':
      return valid(schema, anyText(def));
    default:
      throw new Error(`the contract has a ${def.type}, which is not drawn yet`);
  }
}

function anyObject(shape: Record<string, Schema>): Arbitrary<unknown> {
  const model = Object.fromEntries(Object.entries(shape).map(([key, inner]) => [key, drawn(inner)]));
  const requiredKeys = Object.keys(shape).filter((key) => shape[key] && defOf(shape[key]).type !== 'optional');
  return fc.record(model, { requiredKeys });
}

function anyList(def: Def): Arbitrary<unknown> {
  if (!def.element) throw new Error('a list is of something');
  const { minimum = 0 } = checkOf(def, 'min_length');
  const { maximum = 4 } = checkOf(def, 'max_length');
  return fc.uniqueArray(drawn(def.element), {
    minLength: minimum,
    maxLength: Math.min(maximum, 4),
    comparator: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });
}

function anyText(def: Def): Arbitrary<unknown> {
  const checks = def.checks?.map(({ _zod }) => _zod.def) ?? [];
  const format = def.format ?? checks.find((check) => check.format)?.format;
  const pattern = checks.find((check) => check.pattern)?.pattern;
  if (format === 'date')
    return fc.date({ min: new Date(0), max: new Date('2099-12-31'), noInvalidDate: true }).map(asDay);
  if (format === 'email') return fc.emailAddress({ size: 'small' });
  if (pattern) return fc.stringMatching(pattern);
  const { minimum = 0 } = checkOf(def, 'min_length');
  return fc
    .oneof(fc.string({ unit: 'grapheme', minLength: minimum, maxLength: 20 }), fc.lorem({ maxCount: 4 }))
    .map((text) =>
      tidy(text)
        .replaceAll(/[\n\t]/g, ' ')
        .trim(),
    );
}

function anyTimes(): Arbitrary<unknown> {
  const time = fc
    .integer({ min: 0, max: 48 })
    .map((half) => `${String(half >> 1).padStart(2, '0')}:${half % 2 ? '30' : '00'}`);
  return fc
    .record({ days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }), from: time, to: time })
    .filter((times) => Times.safeParse(times).success);
}

function bounds(def: Def): { min: number; max: number } {
  return { min: checkOf(def, 'greater_than').value ?? 0, max: checkOf(def, 'less_than').value ?? 100 };
}

function checkOf(def: Def, name: string): Partial<Check> {
  return def.checks?.map(({ _zod }) => _zod.def).find(({ check }) => check === name) ?? {};
}

function asDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
