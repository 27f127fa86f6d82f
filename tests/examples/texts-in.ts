import { defOf, type Schema } from './schema.ts';

/** What somebody typed, and a day that was chosen. */
export type Found = { is: 'typed' | 'day'; text: string };

/** Every text and day in a value of the contract: its choices, clock times and numbers are left out. */
export function textsInValue(schema: Schema, value: unknown): Found[] {
  const def = defOf(schema);
  if (value === undefined || value === '') return [];
  if (def.innerType) return textsInValue(def.innerType, value);
  if (def.type === 'union') {
    const fitting = def.options?.find((option) => option.safeParse(value).success);
    return fitting ? textsInValue(fitting, value) : [];
  }
  if (Array.isArray(value)) return value.flatMap((one) => (def.element ? textsInValue(def.element, one) : []));
  if (def.shape) {
    const answers = value as Record<string, unknown>;
    return Object.entries(def.shape).flatMap(([key, inner]) => textsInValue(inner, answers[key]));
  }
  if (def.type !== 'string' || typeof value !== 'string' || isClockTime(value)) return [];
  return [{ is: def.format === 'date' ? 'day' : 'typed', text: value }];
}

function isClockTime(text: string): boolean {
  return /^\d\d:\d\d$/.test(text);
}
