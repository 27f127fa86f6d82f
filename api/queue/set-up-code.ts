import { randomInt } from 'node:crypto';
import { equal, hashOf } from '#api/hashes.ts';

/** Letters and figures that can't be taken for each other. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code to type at set-up: 12 of 30 characters (58 bits), made at each start until somebody has used it. */
export class SetUpCode {
  readonly shown: string;

  constructor() {
    const characters = Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]);
    this.shown = [0, 4, 8].map((at) => characters.slice(at, at + 4).join('')).join('-');
  }

  /** However it was spaced or capitalised. */
  fits(typed: string): boolean {
    const folded = (text: string) => hashOf(Buffer.from(text.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')));
    return equal(folded(typed), folded(this.shown));
  }
}
