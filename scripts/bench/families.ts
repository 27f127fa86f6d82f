import { attachment } from '#scripts/bench/attachment.ts';
import { desk } from '#scripts/bench/desk.ts';
import { leaving } from '#scripts/bench/leaving.ts';
import { openings } from '#scripts/bench/openings.ts';
import { pages } from '#scripts/bench/pages.ts';
import type { Family } from '#scripts/bench/report.ts';
import { sealing } from '#scripts/bench/sealing.ts';
import { sending } from '#scripts/bench/sending.ts';
import { startUp } from '#scripts/bench/start-up.ts';

/** Everything that `npm run bench` measures, in the order in which it does. */
export const families: Family[] = [openings, sealing, attachment, sending, desk, leaving, pages, startUp];
