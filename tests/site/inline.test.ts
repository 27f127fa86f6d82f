import { describe, expect, test } from 'vitest';
import { inlineHashes } from '#site/building/inline.ts';

describe('the hashes of inline code', () => {
  test('are those of the exact bytes between the tags', () => {
    const { script, style } = inlineHashes('<script>alert(1)</script><style>p{color:red}</style>');
    expect(script).toEqual(['sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=']);
    expect(style).toEqual(['sha256-p0bF+un5yUb9MBO6xRb8kPHlY2BdpHVtLiFkDrZPF64=']);
  });

  test('are not taken of loaded code nor of words in JSON', () => {
    const html = '<script type="module" src="/_/a.js"></script><script type="application/json">{}</script>';
    expect(inlineHashes(html)).toEqual({ script: [], style: [] });
  });

  test('a style attribute or an inline handler stops the build', () => {
    expect(() => inlineHashes('<p style="color:red">')).toThrow();
    expect(() => inlineHashes('<button type="button" onclick="go()">')).toThrow();
    expect(() => inlineHashes('<p data-style="a" data-on="b">only names=, online = true</p>')).not.toThrow();
  });
});
