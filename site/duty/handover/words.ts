import { useEffect, useState } from 'preact/hooks';
import type { HandOverWords } from '#site/content/en/hand-over.ts';
import { pageLanguage } from '#site/parts/words.ts';

/** In the page's language; null until they have come. A desk works without them. */
export function useHandOverWords(): HandOverWords | null {
  const [words, setWords] = useState<HandOverWords | null>(null);
  useEffect(() => void loadWords().then(setWords, () => null), []);
  return words;
}

async function loadWords(): Promise<HandOverWords> {
  const { handOver } =
    pageLanguage() === 'cy'
      ? await import('#site/content/cy/hand-over.ts')
      : await import('#site/content/en/hand-over.ts');
  return handOver;
}
