import { useState } from 'preact/hooks';
import { SelectField } from '#site/parts/Field.tsx';
import { fill } from '#site/parts/words.ts';
import type { AtCase } from './at.ts';

type Props = { at: AtCase; onHide: (memberId: string) => void; onShow: (memberId: string) => void };

/** A conflict of interest: a member hides it from themselves, a manager from anybody, and shows it again. */
export function Hiding({ at, onHide, onShow }: Props) {
  const { me, members, nameOf, ranked } = at;
  const text = at.words.cases.hide;
  const isManager = members.some(({ id, role }) => id === me && role === 'manager');
  const { hiddenFrom } = ranked.entry;
  const others = members.filter(({ id }) => !hiddenFrom.includes(id));
  const [from, setFrom] = useState(me);
  const [sure, setSure] = useState(false);
  return (
    <details>
      <summary>{text.heading}</summary>
      <p>{text.text}</p>
      {isManager && (
        <SelectField
          id="hide-from"
          label={text.from}
          value={from}
          onValue={setFrom}
          options={others.map(({ id }) => [id, id === me ? text.me : nameOf(id)] as const)}
        />
      )}
      {from === me && sure ? (
        <div class="panel" role="alert">
          <p>{text.sure}</p>
          <div class="actions">
            <button type="button" class="button button--quiet" onClick={() => setSure(false)}>
              {text.keep}
            </button>
            <button type="button" class="button" onClick={() => onHide(me)}>
              {text.me}
            </button>
          </div>
        </div>
      ) : (
        <div class="actions">
          <button
            type="button"
            class="button button--quiet"
            onClick={() => (from === me ? setSure(true) : onHide(from))}
          >
            {isManager ? text.button : text.me}
          </button>
        </div>
      )}
      <ul class="log">
        {hiddenFrom.map((id) => (
          <li key={id}>
            {fill(text.hidden, { name: nameOf(id) })}{' '}
            {isManager && (
              <button type="button" class="as-link" onClick={() => onShow(id)}>
                {fill(text.show, { name: nameOf(id) })}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
