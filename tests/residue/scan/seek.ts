import { formsOf } from '#tests/sentinel/forms.ts';
import type { Canary } from './kinds.ts';

/** Tells which canaries stand in some bytes, in any form. */
export type Seek = (bytes: Buffer) => Canary[];

type Form = { canary: Canary; bytes: Buffer };

/** Looks for all forms of all canaries in one pass: only where two bytes begin a form is it compared. */
export function seekerOf(canaries: Canary[]): Seek {
  const forms = canaries.flatMap((canary) => [...formsOf(canary.text).values()].map((bytes) => ({ canary, bytes })));
  const begins = new Map<number, Form[]>();
  const isBeginning = new Uint8Array(65_536);
  for (const form of forms) {
    const pair = form.bytes.readUInt16LE(0);
    begins.set(pair, [...(begins.get(pair) ?? []), form]);
    isBeginning[pair] = 1;
  }
  return (bytes) => {
    const found = new Set<Canary>();
    let pair = (bytes[0] ?? 0) << 8;
    for (let at = 1; at < bytes.length; at++) {
      pair = (pair >> 8) | ((bytes[at] ?? 0) << 8);
      if (isBeginning[pair] === 0) continue;
      for (const form of begins.get(pair) ?? []) if (standsAt(form.bytes, bytes, at - 1)) found.add(form.canary);
    }
    return [...found];
  };
}

function standsAt(form: Buffer, bytes: Buffer, start: number): boolean {
  for (let at = 2; at < form.length; at++) if (form[at] !== bytes[start + at]) return false;
  return true;
}
