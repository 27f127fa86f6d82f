import { common as commonCy } from './cy/common.ts';
import { form as formCy } from './cy/form.ts';
import { home as homeCy } from './cy/home.ts';
import { lines as linesCy } from './cy/lines.ts';
import { now as nowCy } from './cy/now.ts';
import { other as otherCy } from './cy/other.ts';
import { team as teamCy } from './cy/team.ts';
import { using as usingCy } from './cy/using.ts';
import { work as workCy } from './cy/work.ts';
import { write as writeCy } from './cy/write.ts';
import { young as youngCy } from './cy/young.ts';
import { common } from './en/common.ts';
import { form } from './en/form.ts';
import { home } from './en/home.ts';
import { lines } from './en/lines.ts';
import { now } from './en/now.ts';
import { other } from './en/other.ts';
import { team } from './en/team.ts';
import { using } from './en/using.ts';
import { work } from './en/work.ts';
import { write } from './en/write.ts';
import { young } from './en/young.ts';
import type { Language, Words } from './languages.ts';

const english = { common, form, home, lines, now, other, team, using, work, write, young };
export type Rooms = Words<typeof english>;

/** Every room's words in every language, for the pages. Islands import the one room they need. */
export const rooms: Record<Language, Rooms> = {
  en: english,
  cy: {
    common: commonCy,
    form: formCy,
    home: homeCy,
    lines: linesCy,
    now: nowCy,
    other: otherCy,
    team: teamCy,
    using: usingCy,
    work: workCy,
    write: writeCy,
    young: youngCy,
  },
};
