import { useEffect, useRef, useState } from 'preact/hooks';
import type { Line } from './answers/lines.ts';

/** Answers with what was asked. What somebody typed is not on paper unless names are asked for. */
export function Lines({ lines }: { lines: Line[] }) {
  if (lines.length === 0) return null;
  return (
    <dl class="review">
      {lines.map(({ label, value, typed }) => (
        <div key={label} {...(typed && { class: 'private' })}>
          <dt>{label}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** An answer that is not in the document until it is asked for, and then has the focus. `about` tells it from others like it. */
export function AskedFor({ ask, about, line }: { ask: string; about: string; line: Line }) {
  const [asked, setAsked] = useState(false);
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked) answer.current?.focus();
  }, [asked]);
  if (asked) {
    return (
      <div tabIndex={-1} ref={answer}>
        <Lines lines={[line]} />
      </div>
    );
  }
  return (
    <button type="button" class="button button--quiet" onClick={() => setAsked(true)}>
      {ask} <span class="visually-hidden">{about}</span>
    </button>
  );
}
