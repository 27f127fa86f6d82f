import { doors, type FormName } from './forms.ts';
import { useRoom } from './room.ts';

/** The end of the first page: the words before it stand in the page itself, for people without script as well. */
export function BeforePage({ onBegin }: { onBegin: (form: FormName) => void }) {
  const { words, door, asked: list } = useRoom();
  const { asked, begin } = words;
  return (
    <>
      <h2>{asked.heading}</h2>
      <ul>
        {list.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p>{asked.pages}</p>
      <p>{asked.back}</p>
      <div class="actions">
        {doors[door].map((form, at) => (
          <button
            type="button"
            key={form}
            class={at === 0 ? 'button' : 'button button--quiet'}
            onClick={() => onBegin(form)}
          >
            {begin[form]}
          </button>
        ))}
      </div>
    </>
  );
}
