import { abroad as abroadCy } from './cy/abroad.ts';
import { access as accessCy } from './cy/access.ts';
import { again as againCy } from './cy/again.ts';
import { children as childrenCy } from './cy/children.ts';
import { common as commonCy } from './cy/common.ts';
import { complaints as complaintsCy } from './cy/complaints.ts';
import { disabled as disabledCy } from './cy/disabled.ts';
import { files as filesCy } from './cy/files.ts';
import { form as formCy } from './cy/form.ts';
import { home as homeCy } from './cy/home.ts';
import { job as jobCy } from './cy/job.ts';
import { lgbt as lgbtCy } from './cy/lgbt.ts';
import { lines as linesCy } from './cy/lines.ts';
import { list as listCy } from './cy/list.ts';
import { men as menCy } from './cy/men.ts';
import { next as nextCy } from './cy/next.ts';
import { now as nowCy } from './cy/now.ts';
import { older as olderCy } from './cy/older.ts';
import { other as otherCy } from './cy/other.ts';
import { ours as oursCy } from './cy/ours.ts';
import { own as ownCy } from './cy/own.ts';
import { pass as passCy } from './cy/pass.ts';
import { plan as planCy } from './cy/plan.ts';
import { privacy as privacyCy } from './cy/privacy.ts';
import { referrer as referrerCy } from './cy/referrer.ts';
import { signs as signsCy } from './cy/signs.ts';
import { team as teamCy } from './cy/team.ts';
import { tools as toolsCy } from './cy/tools.ts';
import { using as usingCy } from './cy/using.ts';
import { ways as waysCy } from './cy/ways.ts';
import { work as workCy } from './cy/work.ts';
import { write as writeCy } from './cy/write.ts';
import { young as youngCy } from './cy/young.ts';
import { abroad } from './en/abroad.ts';
import { access } from './en/access.ts';
import { again } from './en/again.ts';
import { children } from './en/children.ts';
import { common } from './en/common.ts';
import { complaints } from './en/complaints.ts';
import { disabled } from './en/disabled.ts';
import { files } from './en/files.ts';
import { form } from './en/form.ts';
import { home } from './en/home.ts';
import { job } from './en/job.ts';
import { lgbt } from './en/lgbt.ts';
import { lines } from './en/lines.ts';
import { list } from './en/list.ts';
import { men } from './en/men.ts';
import { next } from './en/next.ts';
import { now } from './en/now.ts';
import { older } from './en/older.ts';
import { other } from './en/other.ts';
import { ours } from './en/ours.ts';
import { own } from './en/own.ts';
import { pass } from './en/pass.ts';
import { plan } from './en/plan.ts';
import { privacy } from './en/privacy.ts';
import { referrer } from './en/referrer.ts';
import { signs } from './en/signs.ts';
import { team } from './en/team.ts';
import { tools } from './en/tools.ts';
import { using } from './en/using.ts';
import { ways } from './en/ways.ts';
import { work } from './en/work.ts';
import { write } from './en/write.ts';
import { young } from './en/young.ts';
import type { Language, Words } from './languages.ts';

const english = {
  abroad,
  access,
  again,
  children,
  common,
  complaints,
  disabled,
  files,
  form,
  home,
  job,
  lgbt,
  lines,
  list,
  men,
  next,
  now,
  older,
  other,
  ours,
  own,
  pass,
  plan,
  privacy,
  referrer,
  signs,
  team,
  tools,
  using,
  ways,
  work,
  write,
  young,
};
export type Rooms = Words<typeof english>;

/** Every room's words in every language, for the pages. Islands import the one room they need. */
export const rooms: Record<Language, Rooms> = {
  en: english,
  cy: {
    abroad: abroadCy,
    access: accessCy,
    again: againCy,
    children: childrenCy,
    common: commonCy,
    complaints: complaintsCy,
    disabled: disabledCy,
    files: filesCy,
    form: formCy,
    home: homeCy,
    job: jobCy,
    lgbt: lgbtCy,
    lines: linesCy,
    list: listCy,
    men: menCy,
    next: nextCy,
    now: nowCy,
    older: olderCy,
    other: otherCy,
    ours: oursCy,
    own: ownCy,
    pass: passCy,
    plan: planCy,
    privacy: privacyCy,
    referrer: referrerCy,
    signs: signsCy,
    team: teamCy,
    tools: toolsCy,
    using: usingCy,
    ways: waysCy,
    work: workCy,
    write: writeCy,
    young: youngCy,
  },
};
