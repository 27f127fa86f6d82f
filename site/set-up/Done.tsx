import { useEffect, useState } from 'preact/hooks';
import { siteState } from '#shared/calls/site-state.ts';
import type { SetUpState } from '#shared/contract/duty.ts';
import { Heading } from '#site/parts/Heading.tsx';
import { fill } from '#site/parts/words.ts';
import type { FoundingWords } from './answers.ts';

const everyMs = 1000;

/** Waits for the site that has the charity's key in it, and shows the way on. */
export function Done({ words, signInName }: { words: FoundingWords['done']; signInName: string }) {
  const [site, setSite] = useState<SetUpState['site']>('building');
  useEffect(() => {
    if (site !== 'building') return;
    const look = setInterval(() => void siteState().then(setSite), everyMs);
    return () => clearInterval(look);
  }, [site]);
  const home = document.documentElement.lang === 'cy' ? '/cy/' : '/';
  return (
    <section>
      <Heading>{words.heading}</Heading>
      <p role="status">{site === 'ready' ? words.ready : site === 'failed' ? words.failed : words.building}</p>
      <p>{fill(words.keep, { address: `${location.origin}${home}duty/`, name: signInName })}</p>
      {site === 'ready' && (
        <div class="actions">
          <a class="button" href={`${home}duty/`}>
            {words.next}
          </a>
          <a class="button button--quiet" href={home}>
            {words.look}
          </a>
        </div>
      )}
    </section>
  );
}
