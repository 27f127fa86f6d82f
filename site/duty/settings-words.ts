import { useEffect, useState } from 'preact/hooks';
import type { LinesWords } from '#site/content/en/lines.ts';
import type { SettingsWords } from '#site/content/en/settings.ts';
import { pageLanguage } from '#site/parts/words.ts';

/** The words of the settings, and those beside the helplines. */
export type OwnWords = { settings: SettingsWords; lines: LinesWords };

/** In the page's language, for managers; null for everybody else, and until they have come. */
export function useSettingsWords(wanted: boolean): OwnWords | null {
  const [words, setWords] = useState<OwnWords | null>(null);
  useEffect(() => {
    // Without them a manager's desk works as a worker's does; the next sign-in asks again.
    if (wanted) loadWords().then(setWords, () => null);
  }, [wanted]);
  return wanted ? words : null;
}

async function loadWords(): Promise<OwnWords> {
  if (pageLanguage() === 'cy') {
    const [{ settings }, { lines }] = await Promise.all([
      import('#site/content/cy/settings.ts'),
      import('#site/content/cy/lines.ts'),
    ]);
    return { settings, lines };
  }
  const [{ settings }, { lines }] = await Promise.all([
    import('#site/content/en/settings.ts'),
    import('#site/content/en/lines.ts'),
  ]);
  return { settings, lines };
}
