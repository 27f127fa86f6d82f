import { appendFileSync } from 'node:fs';
import type { Figure } from '#scripts/testing/figures.ts';

/** Says what a proof came to; `npm run soak` collects these in the file SIDEGATE_FIGURES and shows them as a table. */
export function tell(proof: string, name: string, value: number): void {
  const figure: Figure = { proof, name, value };
  console.log(`${proof}: ${name} ${value}`);
  if (process.env.SIDEGATE_FIGURES) appendFileSync(process.env.SIDEGATE_FIGURES, `${JSON.stringify(figure)}\n`);
}
