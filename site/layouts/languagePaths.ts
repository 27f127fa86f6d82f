import { type Language, languages } from '#site/content/languages.ts';

type LanguagePath = { params: { language: string | undefined }; props: { language: Language } };

/** One page for each language. English has no folder of its own. */
export function languagePaths(): LanguagePath[] {
  return languages.map((language) => ({
    params: { language: language === 'en' ? undefined : language },
    props: { language },
  }));
}
