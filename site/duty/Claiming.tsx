import type { ThreadEntry } from '#shared/contract/duty.ts';
import { Key } from './Key.tsx';
import type { ThreadAct } from './referrals.ts';
import type { DeskWords } from './words.ts';

/** `contacted`: somebody is to be rung or written to. */
type Props = { words: DeskWords; me: string; entry: ThreadEntry; contacted: boolean; onAct: (act: ThreadAct) => void };

/** Claiming, so that nobody else calls too, and giving back. A claim that has lapsed can be taken over. */
export function Claiming({ words, me, entry, contacted, onAct }: Props) {
  const text = words.referral;
  if (entry.state.is === 'closed') return null;
  const mine = entry.state.is === 'claimed' && entry.state.by === me;
  if (mine) {
    return (
      <div class="actions">
        <button type="button" class="button button--quiet" onClick={() => onAct('release')}>
          {text.release}
        </button>
      </div>
    );
  }
  return (
    <div class="actions">
      <button type="button" class="button" aria-keyshortcuts="c" onClick={() => onAct('claim')}>
        {text.claim}
        <Key name="c" />
      </button>
      <span class="hint">{contacted ? text.claimFirst : text.claimAlone}</span>
    </div>
  );
}
