import { fill } from '#site/parts/words.ts';
import { Numbers } from './Numbers.tsx';
import type { Hindrance } from './post.ts';
import { useRoom } from './room.ts';

export type Trouble = Hindrance | 'insecure';

/** The form can't be used, and there is no way round: why, and where to ring. */
export function TroublePage({ trouble }: { trouble: Trouble }) {
  const { words } = useRoom();
  const { heading, text } = words.trouble[kindOf(trouble)];
  // In figures, as both languages write it: not every browser has the names of months in Welsh.
  const date = new Intl.DateTimeFormat('en-GB').format(new Date());
  return (
    <>
      <div role="alert">
        <h1 tabIndex={-1}>{heading}</h1>
        <p class="lead">{fill(text, { date })}</p>
      </div>
      <h2>{words.trouble.instead}</h2>
      <Numbers />
    </>
  );
}

function kindOf(trouble: Trouble): 'unsafe' | 'clock' | 'insecure' | 'old' {
  if (trouble === 'expired') return 'clock';
  if (trouble === 'no-lock') return 'old';
  return trouble === 'insecure' ? trouble : 'unsafe';
}
