/** The languages of the site. English is at the root; every other has a folder of the same pages. */
export const languages = ['en', 'cy'] as const;
export type Language = (typeof languages)[number];

/** Each language's own name for itself, the way it is written, and whose dates it writes. */
export const languageFacts: Record<Language, { name: string; direction: 'ltr' | 'rtl'; locale: string }> = {
  en: { name: 'English', direction: 'ltr', locale: 'en-GB' },
  cy: { name: 'Cymraeg', direction: 'ltr', locale: 'cy-GB' },
};

/** The same words in another language: each text may differ, none may be missing. */
export type Words<Room> = Room extends string ? string : { readonly [Key in keyof Room]: Words<Room[Key]> };
