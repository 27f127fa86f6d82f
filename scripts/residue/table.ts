import type { Row } from '#scripts/residue/matrix.ts';
import { type Kind, kinds } from '#tests/residue/scan/kinds.ts';
import type { Trace } from '#tests/residue/visit/trace.ts';

const marks = { begin: '<!-- residue: written by npm run residue -- --write -->', end: '<!-- residue ends -->' };

/** Browser × way of leaving × kind of residue, in Markdown; each cell is this site's count and then the control's. */
export function residueTable(rows: Row[]): string {
  const head = ['browser', 'ended by', 'history rows', ...kinds];
  const lines = rows.map(({ browser, way, traces: { ours, control } }) => [
    browser,
    way,
    cell(ours.rows.length, control.rows.length),
    ...kinds.map((kind) => cell(count(ours, kind), count(control, kind))),
  ]);
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function cell(ours: number, control: number): string {
  return `${ours} / ${control}`;
}

function count({ findings }: Trace, kind: Kind): number {
  return findings.filter((finding) => finding.kind === kind).length;
}

/** A page with the table between its marks replaced. @throws {Error} where the marks are missing */
export function withTable(page: string, table: string): string {
  const [before, rest] = page.split(marks.begin);
  const after = rest?.split(marks.end)[1];
  if (before === undefined || after === undefined) throw new Error('The page has no place for the table.');
  return `${before}${marks.begin}\n\n${table}\n\n${marks.end}${after}`;
}
