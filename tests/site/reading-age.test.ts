import { describe, expect, test } from 'vitest';
import { textOf } from './page-text.ts';
import { readingAge } from './reading-age.ts';

/** Texts whose grade others have worked out: en.wikipedia.org, “Flesch–Kincaid readability tests”. */
const known: [text: string, grade: number][] = [
  ['The cat sat on the mat.', -1.45],
  ['The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.', 11.27],
  ['This sentence, taken as a reading passage unto itself, is being used to prove a point.', 7.61],
];

/** Section 76(1) of the Serious Crime Act 2015. */
const law =
  'A person (A) commits an offence if A repeatedly or continuously engages in behaviour towards another person (B) that is controlling or coercive, at the time of the behaviour, A and B are personally connected, the behaviour has a serious effect on B, and A knows or ought to know that the behaviour will have a serious effect on B.';

describe('the reading age', () => {
  test.each(known)('of a known text is the known one: %s', (text, grade) => {
    expect(readingAge(text) - 5).toBeCloseTo(grade, 1);
  });

  test('of the law is too high for our pages', () => {
    expect(readingAge(law)).toBeGreaterThan(20);
  });

  test('goes by lines as well, and leaves numbers out', () => {
    expect(readingAge('Ring 999\nSay where you are')).toBe(readingAge('Ring. Say where you are.'));
  });
});

describe('what is read of a page', () => {
  test('is its main part, once, without headings, numbers, names, code and ways to other pages', () => {
    const page = [
      '<nav>Way out</nav><main><h1>Title</h1><p>You can <a href="/now/">ring</a> Live Fear Free.</p><script>run</script>',
      '<ul class="lines"><li>Free.</li></ul><nav><a href="/">More</a></nav><p>Sound &amp; whole</p><p>Sound &amp; whole</p>',
      '</main><footer>Under</footer>',
    ];
    expect(textOf(page.join(''))).toBe('You can ring .\nSound & whole');
  });

  test('has the law in it where a page quotes it, and is then too hard', () => {
    const plain = '<p>You can ring us. You can write to us. We listen.</p>';
    expect(readingAge(textOf(`<main>${plain}</main>`))).toBeLessThan(11);
    expect(readingAge(textOf(`<main>${plain}<p>${law}</p></main>`))).toBeGreaterThan(11);
  });
});
