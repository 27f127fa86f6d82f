import type { ListWords } from '#site/content/en/list.ts';

type Props = {
  /** The eight things, as they are called in the page's language. */
  names: readonly string[];
  words: ListWords;
  /** What it opens: all that was answered, or what a professional is told of a referral of theirs. */
  whose: 'person' | 'professional';
  /** Which heading comes next below that of whoever shows it. */
  keepIn: 'h2' | 'h3';
};

/**
 * A return code as the shopping list that it is, and what to do with it. It stands below a heading of whoever shows it
 * (`words.heading`). Nothing is put on the clipboard, which keeps what it is given.
 */
export function CodePage({ names, words, whose, keepIn: Heading }: Props) {
  return (
    <>
      <p>{words.what[whose]}</p>
      <ul class="shopping">
        {names.map((name) => (
          <li key={name}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      <Heading>{words.keep}</Heading>
      <ul>
        {words.keepList.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p>{words.lost[whose]}</p>
    </>
  );
}
