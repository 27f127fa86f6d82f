import type { Words } from '#site/content/languages.ts';

/** Words beside the phone numbers. */
export const lines = {
  ourNumber: 'Our own number',
  talk: 'People to talk to',
  ring: 'Ring from this phone',
  warning:
    'The call may show in this phone’s list of calls, and on the bill. Ring only if nobody else looks at this phone.',
  afterwards: 'After the call, you can delete it from the list, or ring another number so that it is not the last one.',
  call: 'Ring',
  text: 'Text message',
  checked: 'These numbers were last compared with published pages on',
  stale: 'We last checked this number on {date}. It may have changed.',
  england: { name: 'National Domestic Abuse Helpline (England)', about: 'Free. Open day and night.' },
  wales: { name: 'Live Fear Free (Wales)', about: 'Free. Open day and night. For everyone. In Welsh or English.' },
  scotland: {
    name: 'Domestic Abuse and Forced Marriage Helpline (Scotland)',
    about: 'Free. Open day and night. For everyone.',
  },
  northernIreland: {
    name: 'Domestic and Sexual Abuse Helpline (Northern Ireland)',
    about: 'Free. Open day and night. For everyone.',
  },
  men: { name: 'Men’s Advice Line', about: 'Free. For men. Open on weekdays.' },
  mankind: { name: 'ManKind Initiative', about: 'For men. Not a free number. Open on weekdays, in the day.' },
  galop: { name: 'Galop', about: 'Free. For LGBT+ people. Not open at night.' },
  karmaNirvana: {
    name: 'Karma Nirvana',
    about: 'Free. For people whose family controls them in the name of honour, or wants to make them marry.',
  },
  ncdv: {
    name: 'National Centre for Domestic Violence',
    about: 'Free. Helps people to ask a court that somebody must keep away from them.',
  },
  samaritans: { name: 'Samaritans', about: 'Free. Open day and night. To talk about anything that is too much.' },
  childline: { name: 'Childline', about: 'Free. Open day and night. For everyone under 19.' },
  nspcc: { name: 'NSPCC', about: 'Free. For adults who are worried about a child.' },
  respect: { name: 'Respect', about: 'Free. For people who are worried about how they treat someone.' },
} as const;
export type LinesWords = Words<typeof lines>;
