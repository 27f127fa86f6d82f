import { families } from '#scripts/bench/families.ts';
import { makeGround } from '#scripts/bench/ground.ts';
import { choose, exitCode, heading, line, measure } from '#scripts/bench/report.ts';
import { exitOn } from '#scripts/serving.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';

/*
 * `npm run bench`: each figure beside its peer or limit in the same run, as a ratio. `-- --json` prints one object and
 * nothing else on standard output; `-- NAME…` measures only what is named so. Ends with 1 if a budget is missed.
 */
await exitOn(async () => {
  const args = process.argv.slice(2);
  const asJson = args.includes('--json');
  const say = (text: string) => asJson || console.log(text);
  const choices = choose(
    args.filter((arg) => arg !== '--json'),
    families,
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));
  await sodiumReady();
  await using ground = await makeGround();
  say(heading);
  const entries = await measure(choices, ground, (entry) => say(line(entry)));
  if (asJson) console.log(JSON.stringify({ entries }));
  process.exitCode = exitCode(entries);
});
