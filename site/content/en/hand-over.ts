import type { Words } from '#site/content/languages.ts';

/** The end of a shift, and the team's meeting. `{…}` is filled in. */
export const handOver = {
  open: 'Hand over',
  back: 'Back to the list',
  heading: 'Hand over at the end of a shift',
  intro:
    'Whoever comes next finds this at the top of their list until they say that they have read it. It is sealed for the team, and gone after seven days.',
  note: 'What should whoever comes next know?',
  noteHint:
    'What is about one person belongs in the notes of their referral. This is read by the whole team, also by a colleague from whom that referral is hidden.',
  claims: 'What you have not finished',
  claimsHint: 'What is ticked is offered to whoever comes next. Your claim on it ends.',
  noClaims: 'Nothing that you claimed or worked on today is open.',
  next: 'Next: {step}',
  send: 'Hand it over',
  empty: 'Write something, or tick what you hand over.',
  long: 'This is too long. Keep it to 3,000 characters.',
  sent: 'Your hand-over is there for the team.',
  list: 'Hand-overs',
  from: 'From {name}, {time}',
  offered: 'Handed over by {name}, {time}',
  takeOver: 'Take over',
  read: 'I have read this',
  readBy: 'Read by {names}',
  unread: 'Nobody has said yet that they have read it.',
  earlier: 'Earlier ones, and your own: {count}',
  broken: 'A hand-over cannot be shown: {reason}. Ask whoever was on shift.',
  meeting: {
    open: 'Meeting list',
    heading: 'Team meeting, {day}',
    intro:
      'Tick who is to be talked about. On paper are initials, the first letters of the referral’s id and the next step. No number and no story is on it.',
    none: 'No referral is open.',
    all: 'Tick all of them',
    clear: 'Tick none',
    print: 'Print the list',
    nobody: 'Tick somebody first.',
  },
} as const;
export type HandOverWords = Words<typeof handOver>;
