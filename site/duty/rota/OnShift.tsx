import type { Nation } from '#shared/contract/charity.ts';
import { nextShifts, onShift } from '#shared/rota/shifts.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';
import type { RotaWords } from '#site/content/en/rota.ts';
import { fill } from '#site/parts/words.ts';
import { type DeskWords, timeText } from '../words.ts';
import { nameIn, onShiftText, workingOf } from './working.ts';

type Props = { words: DeskWords; text: RotaWords; onDuty: OnDuty; nation: Nation; now: number };

/** Who is on shift now, and who comes next. Nothing where there is no rota. @param now Unix seconds */
export function OnShift({ words, text, onDuty, nation, now }: Props) {
  if (onDuty.rota.is === 'none') return null;
  if (onDuty.rota.is === 'refused') return <p class="panel">{text.refused}</p>;
  const working = workingOf(onDuty, nation);
  const present = onShift(working, now);
  const next = nextShifts(working, now);
  const [first] = next;
  return (
    <p class="private">
      {present.length === 0
        ? text.nobody
        : fill(text.now, { names: present.map((shift) => onShiftText(shift, onDuty, text, words)).join(', ') })}{' '}
      <span class="hint">
        {first
          ? fill(text.next, {
              names: next.map(({ member }) => nameIn(onDuty, member, words)).join(', '),
              time: timeText(first.begins, words),
            })
          : text.noNext}
      </span>
    </p>
  );
}
