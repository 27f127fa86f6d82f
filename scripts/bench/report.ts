import type { Entry } from '#scripts/bench/entry.ts';
import type { Ground } from '#scripts/bench/ground.ts';

/** Entries that are measured together, and how. Fewer than named may be wanted; more than wanted may come back. */
export type Family = { names: readonly string[]; measure: (ground: Ground, wanted: string[]) => Promise<Entry[]> };

/** A family with those of its entries that are to be measured. */
export type Choice = { family: Family; wanted: string[] };

/**
 * The entries whose names begin as asked, by family, or all.
 * @throws {Error} if a name fits no entry
 */
export function choose(asked: string[], families: Family[]): Choice[] {
  const fits = (name: string) => asked.length === 0 || asked.some((begin) => name.startsWith(begin));
  const all = families.flatMap(({ names }) => names);
  const stranger = asked.find((begin) => !all.some((name) => name.startsWith(begin)));
  if (stranger !== undefined) throw new Error(`There is no entry "${stranger}". These are: ${all.join(', ')}.`);
  return families
    .map((family) => ({ family, wanted: family.names.filter(fits) }))
    .filter(({ wanted }) => wanted.length > 0);
}

/**
 * Measures one family after the other and tells each entry as it comes.
 * @throws {Error} if a family leaves out an entry that was wanted
 */
export async function measure(choices: Choice[], ground: Ground, tell: (entry: Entry) => void): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const { family, wanted } of choices) {
    const measured = await family.measure(ground, wanted);
    for (const name of wanted) {
      const entry = measured.find((one) => one.name === name);
      if (!entry) throw new Error(`"${name}" was not measured`);
      entries.push(entry);
      tell(entry);
    }
  }
  return entries;
}

const columns = ['ok', 'name', 'ours', 'beside', 'ratio', 'budget', 'unit', 'beside what'];
const widths = [4, 34, 9, 9, 8, 8, 30, 0];

/** The table's first line. */
export const heading = row(columns);

/** An entry as a line of the table. */
export function line({ ok, name, ours, beside, ratio, budget, unit, besideWhat }: Entry): string {
  return row([ok ? 'yes' : 'NO', name, ours, beside, ratio, budget, unit, besideWhat]);
}

function row(cells: (string | number)[]): string {
  const padded = cells.map((cell, at) => {
    const width = (widths[at] ?? 0) - 2;
    return typeof cell === 'number' ? String(cell).padStart(width) : cell.padEnd(width);
  });
  return padded.join('  ').trimEnd();
}

/** The exit code: 1 if any entry is not ok, or if there is none. */
export function exitCode(entries: Entry[]): number {
  return entries.length > 0 && entries.every(({ ok }) => ok) ? 0 : 1;
}
