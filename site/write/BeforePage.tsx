import { useRoom } from './room.ts';

/** The end of the first page: the words before it stand in the page itself, for people without script as well. */
export function BeforePage({ onBegin }: { onBegin: () => void }) {
  const { asked, begin } = useRoom().words;
  return (
    <>
      <h2>{asked.heading}</h2>
      <ul>
        {asked.list.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p>{asked.pages}</p>
      <p>{asked.back}</p>
      <div class="actions">
        <button type="button" class="button" onClick={onBegin}>
          {begin}
        </button>
      </div>
    </>
  );
}
