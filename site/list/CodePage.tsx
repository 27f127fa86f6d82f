import type { ListWords } from '#site/content/en/list.ts';

type Props = {
  /** The eight things, as they are called in the page's language. */
  items: readonly string[];
  words: ListWords;
};

/**
 * A return code as the shopping list that it is, and what to do with it. It stands below a heading of whoever shows it
 * (`words.heading`). Nothing is put on the clipboard, which keeps what it is given.
 */
export function CodePage({ items, words }: Props) {
  return (
    <>
      <p>{words.what}</p>
      <ul class="shopping">
        {items.map((item) => (
          <li key={item}>
            <bdi>{item}</bdi>
          </li>
        ))}
      </ul>
      <h3>{words.keep}</h3>
      <ul>
        {words.keepList.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p>{words.lost}</p>
    </>
  );
}
