import { useState } from 'preact/hooks';
import { nameIn } from '#shared/contract/about.ts';
import type { Section } from '../answers/lines.ts';
import { sectionsOf } from '../answers/sections.ts';
import { timeText } from '../words.ts';
import type { AtCase } from './at.ts';
import { reasonText } from './words.ts';

/** Facts for an area's own Marac form, as text to copy. Only when asked for is it in the document, or on the clipboard. */
export function Marac({ at }: { at: AtCase }) {
  const text = at.words.cases.marac;
  const [asked, setAsked] = useState(false);
  return (
    <div class="private">
      <button type="button" class="as-link" aria-expanded={asked} onClick={() => setAsked(!asked)}>
        {text.heading}
      </button>
      {asked && <Block at={at} />}
    </div>
  );
}

function Block({ at }: { at: AtCase }) {
  const text = at.words.cases.marac;
  const [copied, setCopied] = useState(false);
  const block = maracBlock(at);
  const copy = () => navigator.clipboard.writeText(block).then(() => setCopied(true));
  return (
    <>
      <p>{text.text}</p>
      <pre class="story" dir="auto">
        {block}
      </pre>
      <div class="actions">
        <button type="button" class="button button--quiet" onClick={() => void copy()}>
          {text.copy}
        </button>
        <span role="status">{copied && text.copied}</span>
      </div>
    </>
  );
}

/** Plain lines, a fact to each: who, why, what was answered and told. No number and no address is among them. */
function maracBlock({ words, ranked }: AtCase): string {
  const { opening, entry, placed } = ranked;
  const head = [
    nameIn(opening.body) || words.queue.unnamed,
    timeText(entry.at, words),
    ...placed.reasons.map((reason) => reasonText(reason, words.cases)),
  ];
  const answered = sectionsOf(opening.body, words).flatMap(({ heading, lines }: Section) => [
    '',
    heading,
    ...lines.map(({ label, value }) => `${label}: ${value}`),
  ]);
  const { story } = opening.body;
  return [...head, ...answered, ...(story === '' ? [] : ['', words.referral.story, story])].join('\n');
}
