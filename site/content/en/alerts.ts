import type { Words } from '#site/content/languages.ts';

/** How members learn that they should look at the list. `{…}` is filled in. */
export const alerts = {
  open: 'Alerts',
  back: 'Back to the list',
  heading: 'Alerts',
  intro:
    'You can get an e-mail that says “Open your duty list”. It says no more than that: not who wrote, how many, or when.',
  steady:
    'While you are on shift, a mail comes every {every} minutes, whether or not anybody wrote. So the times of your mail do not show when somebody did.',
  whenWaiting:
    'While you are on shift, a mail comes when something new waits, {every} minutes apart at least. Whoever sees that it came can tell that somebody wrote a little before.',
  danger: 'When somebody is in danger now and a colleague has opened it, a mail comes at once.',
  manager:
    'As a manager you also get one when nobody has opened something for {minutes} minutes, when a shift was missed, and when nobody is on duty.',
  states: {
    off: 'Alerts are off: nobody is told by e-mail that somebody wrote. Look at the list yourself. Whoever runs the server can turn them on by naming a mail server (SMTP_URL).',
    none: 'Alerts are on. No mail has been sent since the server began.',
    working: 'Alerts are on. The last mail went out: {time}.',
    failing: 'Alerts have not gone out since {since}. Until they do, look at the list yourself. {why}',
  },
  why: {
    unreachable:
      'The mail server does not answer. It is tried again by itself; if that goes on, tell whoever runs the server.',
    'not-private':
      'The mail server cannot keep mail private on its way, so it is given none. Tell whoever runs the server: its certificate or STARTTLS is not right.',
    login: 'The mail server does not take the name or the password. Tell whoever runs the server.',
    later: 'The mail server asked to wait. It is tried again by itself in a few minutes.',
    refused:
      'The mail server does not take our mail. Tell whoever runs the server: it may not know the address that mail comes from.',
  },
  address: 'Your e-mail address for alerts',
  addressHint:
    'One that nobody else at home reads. The server keeps it until you take it out or leave the team, and uses it for nothing else.',
  save: 'Save the address',
  remove: 'Take my address out',
  saved: 'Saved. Alerts go to {address}.',
  removed: 'Your address is deleted. You get no more alerts.',
  yours: 'Alerts for you go to {address}.',
  noneOfYours: 'You get no alerts, as you have put in no address.',
  refusedAddress: 'The mail server says that there is no such address as {address}. Put in another one.',
  here: {
    legend: 'While this desk is open on this computer',
    hint: 'It is chosen for this page only, and ends when you close or reload it. A locked desk is silent.',
    sound: 'Make a sound when something new comes',
    notice: 'Show a notice on the screen. It says “Open your duty list”, and this computer may keep it in a list.',
    title: 'Open your duty list',
    barred: 'This browser does not let this page show notices.',
  },
  wrong: 'Write an e-mail address, such as name@example.org',
} as const;
export type AlertsWords = Words<typeof alerts>;
