import { expect, test } from 'vitest';
import { formsFound } from './forms.ts';

const marker = 'Sentinel ŵ 4711 quartz';

test('control: the marker is found in each form, at any place', () => {
  const noise = Buffer.from('noise that says nothing');
  const utf8 = Buffer.from(marker);
  const planted: [form: string, bytes: Buffer][] = [
    ['UTF-8', utf8],
    ['UTF-16 LE', Buffer.from(marker, 'utf16le')],
    ['UTF-16 BE', Buffer.from(marker, 'utf16le').swap16()],
    ['hex', Buffer.from(utf8.toString('hex'))],
    ['percent', Buffer.from(encodeURIComponent(marker))],
  ];
  for (const [form, bytes] of planted) {
    expect(formsFound(Buffer.concat([noise, bytes, noise]), marker), form).toContain(form);
  }
  for (const before of ['', 'a', 'ab', 'abc']) {
    for (const after of ['', 'z', 'zy']) {
      const encoded = Buffer.from(Buffer.from(before + marker + after).toString('base64'));
      expect(
        formsFound(encoded, marker).some((form) => form.startsWith('base64 ')),
        before + after,
      ).toBe(true);
    }
  }
});

test('where the marker is not, nothing is found', () => {
  expect(formsFound(Buffer.from('Sentinel w 4711 quart'), marker)).toEqual([]);
});
