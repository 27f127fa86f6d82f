import type { Words } from '#site/content/languages.ts';

/** What came and went by code, at the desk. */
export const messages = {
  heading: 'Since then, by list',
  looking: 'Looking for messages …',
  lost: 'Messages could not be fetched: {reason}. Look again before you ring.',
  request:
    'What comes by list is a request: whoever had the list could have sent it. Less contact counts at once. More waits for the proof phrase, given by the old way or by voice.',
  stopped: 'They asked to stop. Do not contact them by any way.',
  withdrawn: 'They took back what they asked for. Do not contact them by any way.',
  toManager: 'This may be pressing, so it does not close by itself: tell a manager.',
  toWorker: 'Close this referral when you have read everything.',
  proved: 'They gave the proof phrase: use what they ask for',
  markRead: 'I have read this',
  wanted: 'What they ask for. Do not use it before the proof phrase was given',
  incomplete: 'Something that was seen before is not shown by the server now. Tell a manager.',
  from: { person: 'Whoever has the list', member: '{name}' },
  came: '{who}, {time}',
  kinds: {
    words: 'Message',
    plan: 'Asks for another plan',
    never: 'Asks: never at {times}',
    withdraw: 'Takes back what they asked for',
    stop: 'Asks: stop contacting me',
    'new-code': 'Took another list. The old one opens nothing any more',
    'no-code': 'Has no list any more. Answers would not be read',
  },
  broken: 'Something that cannot be opened: {reason}',
  read: 'Was seen with the list',
  answer: {
    to: {
      self: 'Answer to the person',
      question: 'Answer to whoever asks',
      friend: 'Answer to the friend who wrote in, not to the person referred',
      professional: 'Answer to the professional who wrote in, not to the person referred',
      consultation: 'Answer to the professional who asks for advice',
    },
    hint: 'It can be read only with the list. Colleagues can read it too. Whoever found the list would read it: write nothing that could do harm.',
    send: 'Send the answer',
    sending: 'It is being sent.',
    empty: 'Write something first',
    long: 'This is too long: make it shorter',
    failed: 'The answer was not stored: {reason}',
  },
} as const;
export type MessagesWords = Words<typeof messages>;
