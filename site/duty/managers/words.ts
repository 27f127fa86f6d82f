import { useEffect, useState } from 'preact/hooks';
import type { ManagersWords } from '#site/content/en/managers.ts';
import { pageLanguage } from '#site/parts/words.ts';

/** In the page's language, for managers; null for everybody else, and until they have come. */
export function useManagersWords(wanted: boolean): ManagersWords | null {
  const [words, setWords] = useState<ManagersWords | null>(null);
  useEffect(() => {
    // Without them a manager's desk works as a worker's does.
    if (wanted) loadWords().then(setWords, () => null);
  }, [wanted]);
  return wanted ? words : null;
}

async function loadWords(): Promise<ManagersWords> {
  const { managers } =
    pageLanguage() === 'cy'
      ? await import('#site/content/cy/managers.ts')
      : await import('#site/content/en/managers.ts');
  return managers;
}
