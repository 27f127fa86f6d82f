import type { Placed } from '#shared/triage/bands.ts';
import { fill } from '#site/parts/words.ts';
import { reasonText } from './case/words.ts';
import type { DeskWords } from './words.ts';

/** Reasons that are told at a glance: more would hide what comes next. All of them stand in the case (Judging.tsx). */
const mostReasons = 3;

type Props = { words: DeskWords; placed: Placed; lifted: boolean };

/** How pressing somebody is, and why in words: the foremost reasons. */
export function Pressing({ words, placed, lifted }: Props) {
  const { band, reasons } = placed;
  const told = reasons.slice(0, mostReasons);
  const left = reasons.length - told.length;
  return (
    <p>
      <span class={`tag tag--${band}`}>{words.cases.bands[band]}</span>{' '}
      {told.map((reason, at) => (
        // What a professional called their tool is typed, and not for paper.
        <span key={at} class={'tool' in reason ? 'private' : undefined}>
          {at > 0 && '; '}
          <bdi>{reasonText(reason, words.cases)}</bdi>
        </span>
      ))}
      {left > 0 && `; ${fill(words.cases.moreReasons, { count: left })}`}
      {lifted && ` (${words.cases.lifted})`}
    </p>
  );
}
