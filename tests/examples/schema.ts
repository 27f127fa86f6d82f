import type * as z from 'zod/mini';

export type Schema = z.ZodMiniType;

/** What zod keeps of a schema, as far as the contract uses it. */
export type Def = {
  type: string;
  shape?: Record<string, Schema>;
  innerType?: Schema;
  element?: Schema;
  options?: Schema[];
  entries?: Record<string, string>;
  values?: unknown[];
  format?: string;
  checks?: { _zod: { def: Check } }[];
};

export type Check = {
  check: string;
  minimum?: number;
  maximum?: number;
  value?: number;
  format?: string;
  pattern?: RegExp;
};

export function defOf(schema: Schema): Def {
  return schema._zod.def as unknown as Def;
}
