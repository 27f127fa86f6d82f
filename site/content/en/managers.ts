import type { Words } from '#site/content/languages.ts';

/** What managers see to, told at the top of their list. `{…}` is filled in. */
export const managers = {
  heading: 'For managers',
  well: 'All is well.',
  told: {
    waiting: 'Waiting longer than they should: {count}.',
    gaps: 'In the next seven days nobody is on shift at some times: {count}. The first is {from} to {to}.',
    alone:
      'You are the only manager. If you are ill or forget your passphrase, nobody can let anybody in. Invite a second one.',
    canary: 'A test referral last arrived on {day}. Send one to see that they still do.',
    canaryNever: 'No test referral was ever sent. Send one to see that they arrive.',
    sheet: 'Nobody has looked at the recovery sheet since {day}. See whether it is where it should be.',
  },
  act: {
    waiting: 'See the first',
    gaps: 'See which hours',
    alerts: 'See about alerts',
    alone: 'Invite a second manager',
    sheet: 'Look at the sheet now',
    canary: 'Send a test referral',
    late: 'Renew it now',
    expired: 'Renew it now',
    settings: 'Put it right',
  },
  canary: {
    name: 'Test referral',
    story: 'A manager sent this to see that referrals arrive. Nobody needs an answer.',
    note: 'A test by a manager. It arrived and could be opened.',
    failed:
      'The server took the test referral, and it is not in the list as it was sent. What people write may not reach you. Tell the other managers by phone, and whoever runs the server.',
    done: 'The test referral arrived, could be opened, and is closed again.',
  },
  sheet: {
    heading: 'Is the recovery sheet there?',
    intro:
      'Fetch the paper from where it is locked away. Do not type its 24 words, and do not take a picture of it. Look at it, then put it back.',
    words: 'At its foot these words should stand, in this order:',
    see: 'See whether all 24 words above them can be read.',
    yes: 'It is there, the words are the same, and all 24 can be read',
    done: 'Thank you. You are reminded again in half a year.',
    no: 'If it is lost, torn or another one, make a new one under “Team”. If somebody may have seen it, do that today.',
    team: 'Go to the team',
    back: 'Back to the list',
  },
} as const;
export type ManagersWords = Words<typeof managers>;
