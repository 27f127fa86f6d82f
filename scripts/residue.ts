import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureAll } from '#scripts/residue/matrix.ts';
import { chosen, insistOnWhole, leftOut, planned } from '#scripts/residue/plan.ts';
import { residueTable, withTable } from '#scripts/residue/table.ts';
import { exitOn } from '#scripts/serving.ts';

const readme = fileURLToPath(new URL('../README.md', import.meta.url));

/*
 * `npm run residue`: what a visit leaves in each browser, in each way it can end, beside a control with plain links and
 * GOV.UK's Exit this page. Rows for which this machine lacks something are named and left out. `-- --only NAME` measures
 * the rows whose browser or way has that in its name; `-- --write` puts the table into README.md. Ends with 1 if this site
 * left anything but the address of its front page, and of its scripts where browsers keep those, or if the control left
 * nothing, since the search would then have found nothing.
 */
await exitOn(async () => {
  const { values } = parseArgs({ options: { only: { type: 'string' }, write: { type: 'boolean' } } });
  if (values.write && values.only !== undefined) throw new Error('the README takes the whole table: leave out --only');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));
  const plan = chosen(values.only, planned(process.env));
  process.stdout.write(leftOut(plan));
  if (values.write) insistOnWhole(plan);
  const here = plan.filter(({ missing }) => missing.length === 0);
  if (here.length === 0) throw new Error('nothing of this can be measured on this machine.');
  const rows = await measureAll(here, ({ browser, way, traces: { control }, telling }) => {
    console.log(`${browser}, ${way}: ${telling.length} found, ${control.findings.length} of the control`);
    for (const { kind, file, canary } of telling) console.log(`  ${kind}: "${canary}" in ${file}`);
  });
  const table = residueTable(rows);
  console.log(`\n${table}`);
  if (values.write) await writeFile(readme, withTable(await readFile(readme, 'utf8'), table));
  const clean = rows.every(({ telling }) => telling.length === 0);
  const bites = rows.every(({ traces: { control } }) => control.findings.length > 0);
  process.exitCode = clean && bites ? 0 : 1;
});
