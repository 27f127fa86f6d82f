import { useEffect, useState } from 'preact/hooks';
import type { RotaWords } from '#site/content/en/rota.ts';
import { pageLanguage } from '#site/parts/words.ts';

/** In the page's language; null until they have come. A desk works without them. */
export function useRotaWords(): RotaWords | null {
  const [words, setWords] = useState<RotaWords | null>(null);
  useEffect(() => void loadWords().then(setWords, () => null), []);
  return words;
}

async function loadWords(): Promise<RotaWords> {
  const { rota } =
    pageLanguage() === 'cy' ? await import('#site/content/cy/rota.ts') : await import('#site/content/en/rota.ts');
  return rota;
}
