import { useEffect, useState } from 'preact/hooks';
import { endFeed, makeFeed, readFeedState } from '#shared/team/calendar-feed.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';
import type { RotaWords } from '#site/content/en/rota.ts';
import { pageLanguage } from '#site/parts/words.ts';

type Props = { text: RotaWords['calendar']['feed']; onDuty: OnDuty; onFault: (fault: unknown) => void };

/** An address from which another calendar fetches one's own shifts; it is shown when it is made, and never again. */
export function Feed({ text, onDuty, onFault }: Props) {
  const [state, setState] = useState<'unknown' | 'none' | 'made' | 'ended'>('unknown');
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => void readFeedState(onDuty).then(setState, onFault), []);
  const make = async () => {
    try {
      setAddress(`${location.origin}${await makeFeed(onDuty, pageLanguage())}`);
      setState('made');
    } catch (fault) {
      onFault(fault);
    }
  };
  const end = async () => {
    try {
      await endFeed(onDuty);
      setAddress(null);
      setState('ended');
    } catch (fault) {
      onFault(fault);
    }
  };
  if (state === 'unknown') return null;
  return (
    <div class="screen-only">
      <div role="status">
        {state === 'ended' && <p>{text.ended}</p>}
        {state === 'made' && <p>{address ? text.made : text.there}</p>}
        {address && (
          <p class="link-to-give" translate={false}>
            {address}
          </p>
        )}
      </div>
      <div class="actions">
        <button type="button" class="button button--quiet" onClick={() => void make()}>
          {state === 'made' ? text.another : text.make}
        </button>
        {/* Stays where it is, as whoever pressed it stands on it. */}
        {state !== 'none' && (
          <button type="button" class="button button--quiet" onClick={() => void end()}>
            {text.end}
          </button>
        )}
        <span class="hint">{text.hint}</span>
      </div>
    </div>
  );
}
