import type { RotaWords } from '#site/content/en/rota.ts';

type Listed = 'everybody' | 'on-shift';
type Props = { text: RotaWords; to: Listed; onListed: (to: Listed) => void };

/** To whom the server shows the list of referrals, and a press that changes it. */
export function ListedTo({ text: { list }, to, onListed }: Props) {
  const other = to === 'everybody' ? 'on-shift' : 'everybody';
  return (
    <section aria-label={list.heading}>
      <h3>{list.heading}</h3>
      <p>{list[to]}</p>
      <div class="actions">
        <button type="button" class="button button--quiet" onClick={() => onListed(other)}>
          {list[`to-${other}`]}
        </button>
      </div>
    </section>
  );
}
