import fc from 'fast-check';
import type * as z from 'zod/mini';
import { anyOf } from './drawn.ts';
import { defOf, type Schema } from './schema.ts';

/** Everything that a schema takes and that is one step from this value: an answer more, less, moved or another. */
export function neighboursOf<Shape extends Schema>(schema: Shape, value: z.infer<Shape>): z.infer<Shape>[] {
  return near(schema, value)
    .map((one) => schema.safeParse(one))
    .flatMap(({ success, data }) => (success && JSON.stringify(data) !== JSON.stringify(value) ? [data] : []));
}

function near(schema: Schema, value: unknown): unknown[] {
  const def = defOf(schema);
  if (value === undefined) return some(schema);
  if (def.type === 'optional') return [undefined, ...near(def.innerType ?? schema, value)];
  if (def.type === 'union') return nearUnion(def.options ?? [], value);
  if (def.type === 'enum') return Object.values(def.entries ?? {});
  if (typeof value === 'string') return [`${value} x`, `x${value}`, ...some(schema)];
  if (typeof value === 'number') return [value + 1, value - 1];
  if (typeof value === 'boolean') return [!value];
  if (Array.isArray(value) && def.element) return nearList(def.element, value);
  return nearObject(def.shape ?? {}, value as Record<string, unknown>);
}

function nearUnion(options: Schema[], value: unknown): unknown[] {
  return options.flatMap((option) => (option.safeParse(value).success ? near(option, value) : some(option)));
}

function nearList(element: Schema, list: unknown[]): unknown[] {
  return list.flatMap((inner, at) => [
    list.toSpliced(at, 1),
    ...(at > 0 ? [list.with(at, list[at - 1]).with(at - 1, inner)] : []),
    ...near(element, inner).map((one) => list.with(at, one)),
  ]);
}

function nearObject(shape: Record<string, Schema>, value: Record<string, unknown>): unknown[] {
  return Object.entries(shape).flatMap(([key, schema]) => {
    const { [key]: old, ...others } = value;
    return near(schema, old).map((one) => (one === undefined ? others : { ...others, [key]: one }));
  });
}

/** Always the same few, so that a step can be taken again. */
function some(schema: Schema): unknown[] {
  return fc.sample(anyOf(schema), { numRuns: 2, seed: 5 });
}
