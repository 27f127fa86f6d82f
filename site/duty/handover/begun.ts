import { nanoid } from 'nanoid';
import * as z from 'zod/mini';

/** A hand-over that is being written. `left` are threads whose tick was taken off; the id stays until it is stored. */
export const HandOverBegun = z.strictObject({ id: z.string(), text: z.string(), left: z.array(z.string()) });
export type HandOverBegun = z.infer<typeof HandOverBegun>;

export function newHandOver(): HandOverBegun {
  return { id: nanoid(), text: '', left: [] };
}
