import { asking } from '#site/content/asking.ts';
import { common } from '#site/content/en/common.ts';
import { form } from '#site/content/en/form.ts';
import { home } from '#site/content/en/home.ts';
import { job } from '#site/content/en/job.ts';
import { now } from '#site/content/en/now.ts';
import { other } from '#site/content/en/other.ts';
import { pro } from '#site/content/en/pro.ts';
import { using } from '#site/content/en/using.ts';
import { work } from '#site/content/en/work.ts';
import { write } from '#site/content/en/write.ts';
import { you } from '#site/content/en/you.ts';
import { pathOf } from '#site/content/paths.ts';
import { circumstancesPages } from '#site/write/journeys/circumstances.ts';
import { exampleFounding } from '#tests/examples/charity.ts';
import type { Canary } from '#tests/residue/scan/kinds.ts';
import type { VisitedSite } from './site.ts';

/** One page that is read: how it is reached, the heading by which it is known, and words that stand on it alone. */
export type Stop = { link: string; heading: string; words: string; path: string };

export const homeStop: Stop = {
  link: exampleFounding.profile.name,
  heading: home.heading,
  words: home.intro,
  path: pathOf('home', 'en'),
};

/** Three pages, and by way of home the one on which a professional begins: six links. */
export const stops: Stop[] = [
  { link: home.other.title, heading: other.heading, words: other.intro, path: pathOf('other', 'en') },
  { link: common.footer.now, heading: now.heading, words: now.silentIntro, path: pathOf('now', 'en') },
  { link: common.footer.using, heading: using.heading, words: using.intro, path: pathOf('using', 'en') },
  homeStop,
  { link: home.work.title, heading: work.heading, words: work.intro, path: pathOf('work', 'en') },
  { link: work.sendingLink, heading: job.heading, words: job.intro, path: pathOf('job', 'en') },
];

/** From there home, and to the page on which people write for themselves. */
export const onward: Stop[] = [
  homeStop,
  { link: home.write.title, heading: write.heading, words: write.intro, path: pathOf('write', 'en') },
];

/** The accessible name of a choice is its words and what is said more about it. */
const contactMe = `${you.choice.options['contact-me']}${you.choice.hints['contact-me']}`;

/** What is done on one page of the form. Labels are accessible names. */
export type Act =
  | { do: 'type'; label: string; text: string; long?: true }
  | { do: 'tick'; label: string; role: 'radio' | 'checkbox' }
  | { do: 'choose'; label: string; option: string }
  | { do: 'attach'; label: string; name: string; text: string };
export type Step = { heading: string; acts: Act[] };

/** Words that nobody else has ever written, so that whatever is found of them was typed here. */
export const typed = {
  name: 'quellifer brandovik',
  area: 'wexmoor tarnbury',
  number: '07700 900471',
  introduction: 'plenquist the dentist',
  phrase: 'drumbelow skarn',
  story: 'the gorvathic neighbour hears us and so',
  more: ' does the skorrant caretaker and',
  agency: 'hespermoor surgery',
  file: 'tarrowmink.pdf',
  filed: 'Form of the surgery about ostrellwick.',
};

/** The first page of a professional who attaches a form of their own; it is left as it is, and kept. */
export const attached: Step = {
  heading: asking.en.pro.agencyPage.ask,
  acts: [
    { do: 'tick', label: `${pro.form.options.attached}${pro.form.hints.attached}`, role: 'radio' },
    { do: 'attach', label: pro.files.ask, name: typed.file, text: typed.filed },
    { do: 'type', label: pro.agency.ask, text: typed.agency },
  ],
};

/** The pages of the form for somebody who can be called and takes a list, its last one half filled in. */
export const steps: Step[] = [
  { heading: you.name.ask, acts: [{ do: 'type', label: you.name.ask, text: typed.name }] },
  { heading: you.age.ask, acts: [{ do: 'tick', label: you.age.options['18-or-over'], role: 'radio' }] },
  { heading: you.area.ask, acts: [{ do: 'type', label: you.area.ask, text: typed.area }] },
  { heading: you.choice.ask, acts: [{ do: 'tick', label: contactMe, role: 'radio' }] },
  { heading: you.devices.ask, acts: [] },
  { heading: you.method.ask, acts: [{ do: 'tick', label: you.method.options.call, role: 'radio' }] },
  {
    heading: you.callNumber.ask,
    acts: [
      { do: 'type', label: you.callNumber.ask, text: typed.number },
      { do: 'tick', label: you.onlyMe.ask, role: 'checkbox' },
    ],
  },
  {
    heading: you.safeCall.ask,
    acts: [
      { do: 'tick', label: form.times.days[1], role: 'checkbox' },
      { do: 'choose', label: form.times.from, option: '09:00' },
      { do: 'choose', label: form.times.to, option: '12:00' },
    ],
  },
  { heading: you.never.ask, acts: [] },
  { heading: you.unanswered.ask, acts: [] },
  { heading: you.another.ask, acts: [] },
  {
    heading: you.names.ask,
    acts: [{ do: 'type', label: you.introduction.ask, text: typed.introduction }],
  },
  { heading: you.phrases.ask, acts: [{ do: 'type', label: you.proofPhrase.ask, text: typed.phrase }] },
  { heading: you.unreached.ask, acts: [] },
  { heading: you.wantsCode.ask, acts: [{ do: 'tick', label: form.yesNo.yes, role: 'radio' }] },
  { heading: you.story.ask, acts: [{ do: 'type', label: you.story.ask, text: typed.story, long: true }] },
];

/** The rest of the longest journey: pages that may be left empty. */
export const optionalHeadings = circumstancesPages('yours').map(({ words, fields: [first] }) => {
  const [bundle = '', name = ''] = (words ?? first?.words ?? '').split('.');
  return (asking.en as unknown as Record<string, Record<string, { ask: string }>>)[bundle]?.[name]?.ask ?? '';
});

/** Each uncommon word by itself: what was saved while somebody typed may break off anywhere. */
const typedWords = [
  'quellifer',
  'brandovik',
  'wexmoor',
  'tarnbury',
  typed.number,
  'plenquist',
  'drumbelow',
  'gorvathic',
  'skorrant',
  'hespermoor',
  'tarrowmink',
  'ostrellwick',
];

/**
 * All that may be found nowhere after a visit to a site. Its front page's address is no secret that a page could keep,
 * and stands apart (Trace.rows).
 */
export function canariesOf({ origin, scripts }: VisitedSite): Canary[] {
  const pages = [homeStop, ...[...stops, ...onward].filter((stop) => stop !== homeStop)];
  const host = new URL(origin).host;
  const paths = [...pages.filter((stop) => stop !== homeStop).map(({ path }) => path), scripts];
  return [
    ...typedWords.map((text) => ({ is: 'typed' as const, text })),
    ...[...pages, attached, ...steps].map(({ heading }) => ({ is: 'words' as const, text: heading })),
    ...pages.map(({ words }) => ({ is: 'words' as const, text: words })),
    ...paths.map((path) => ({ is: 'address' as const, text: host + path })),
  ];
}
