/** What a proof came to: so many kills, so many bits, or the seed that repeats it. */
export type Figure = { proof: string; name: string; value: number };

/** The figures that were written down, one JSON line each, as a table in columns. */
export function figuresTable(lines: string): string {
  const figures = lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Figure);
  const rows = [['proof', 'figure', 'value'], ...figures.map(({ proof, name, value }) => [proof, name, String(value)])];
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows
    .map(([proof = '', name = '', value = '']) =>
      [proof.padEnd(width(0)), name.padEnd(width(1)), value.padStart(width(2))].join('  '),
    )
    .join('\n');
}
