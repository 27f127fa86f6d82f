import * as z from 'zod/mini';
import { line } from '#shared/contract/text.ts';

/** What a worker may leave that says nothing: a text message, an e-mail, words on a voicemail. */
export const textKinds = ['text', 'email', 'voicemail'] as const;
export type TextKind = (typeof textKinds)[number];

/** Of each kind, in each language: so many, of so many characters. */
export const textLimits = { each: 6, characters: 200 } as const;

const Few = z.array(line({ least: 1, most: textLimits.characters })).check(z.maxLength(textLimits.each));
const Each = z.strictObject({ text: Few, email: Few, voicemail: Few });

/** A charity's safe texts. `{name}` in one stands for the first name of whoever leaves it. */
export const SafeTexts = z.strictObject({ en: Each, cy: Each });
export type SafeTexts = z.infer<typeof SafeTexts>;
