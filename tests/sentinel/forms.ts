/**
 * Every way in which a text could stand in a pile of bytes without being sealed: as UTF-8 or UTF-16, in base64 at any
 * alignment, in hex, in an address. Each by its name.
 */
export function formsOf(marker: string): Map<string, Buffer> {
  const utf8 = Buffer.from(marker);
  const forms = new Map<string, Buffer>([
    ['UTF-8', utf8],
    ['UTF-16 LE', Buffer.from(marker, 'utf16le')],
    ['UTF-16 BE', Buffer.from(marker, 'utf16le').swap16()],
    ['hex', Buffer.from(utf8.toString('hex'))],
    ['HEX', Buffer.from(utf8.toString('hex').toUpperCase())],
    ['percent', Buffer.from(encodeURIComponent(marker))],
    ['JSON', Buffer.from(JSON.stringify(marker).slice(1, -1))],
  ]);
  for (const before of [0, 1, 2]) {
    for (const alphabet of ['base64', 'base64url'] as const) {
      const text = Buffer.concat([Buffer.alloc(before), utf8])
        .toString(alphabet)
        .replaceAll('=', '');
      // The first and last characters also hold bits of the neighbours.
      forms.set(`${alphabet} at ${before}`, Buffer.from(text.slice(Math.ceil((before * 4) / 3), -1)));
    }
  }
  return forms;
}

/** The names of the forms in which the marker stands in these bytes. */
export function formsFound(bytes: Buffer, marker: string): string[] {
  return [...formsOf(marker)].filter(([, form]) => bytes.includes(form)).map(([name]) => name);
}
