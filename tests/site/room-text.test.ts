import { expect, test } from 'vitest';
import { roomText } from '#site/building/room-text.ts';

test('no word of a room ends its template or becomes another character there', () => {
  const words = { one: '</template><script>alert(1)</script>', other: '&quot; & &amp; <!-- “x” \'y\' "z"' };
  const text = roomText(JSON.stringify(words));
  expect(text).not.toMatch(/<|&(?!amp;|lt;)/);
  expect(JSON.parse(text.replaceAll('&lt;', '<').replaceAll('&amp;', '&'))).toEqual(words);
  // Control: as it is, it would.
  expect(JSON.stringify(words)).toMatch(/<\/template>/);
});
