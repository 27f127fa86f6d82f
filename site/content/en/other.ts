import type { Words } from '#site/content/languages.ts';

export const other = {
  heading: 'You are worried about someone',
  intro:
    'A friend, a neighbour or someone in your family may be hurt or controlled by somebody close. You can do a lot by listening.',
  danger: 'If you see or hear that somebody is in danger now, ring 999.',
  helps: 'What helps',
  helpsList: [
    'Talk when you are alone together. Say what you have seen, and that you care.',
    'Listen. Believe what you hear. Say: it is not your fault.',
    'Ask what would help. Let the person decide, and go at the person’s own pace.',
    'Stay in touch, also if nothing changes for a long time.',
    'Agree on a word or a sign, if the person wants one. It means: ring 999 for me.',
  ],
  harms: 'What can make it worse',
  harmsList: [
    'Do not talk to the person who is doing the harm.',
    'Do not send texts, messages or e-mails about it. Somebody else may read them.',
    'Do not say “just leave”. Leaving is often the most dangerous time. It is better planned with somebody who knows how.',
    'Do not tell others without asking.',
  ],
  passOn: 'Something to tell us',
  passOnText:
    'Give the number by word of mouth. You could keep it for your friend under another name. Offer your own phone for the call.',
  ring: 'You can ring too',
  ringText: 'Helplines also listen to friends, neighbours and families.',
  writing: 'Writing to us about someone else',
  writingText:
    'You can tell us about somebody who knows about it and agrees. We do not contact anybody who does not. If they do not know, you can ask us what helps.',
  writingLink: 'Write on someone’s behalf, or ask us',
  known: 'We do not say to anybody whether we know a person.',
  care: 'Look after yourself',
  careText:
    'The person who does the harm may turn on you too. Do not put yourself in danger. It is hard to watch, so talk to somebody about it.',
  child: 'If it is about a child',
  self: 'If you are worried about how you treat someone',
} as const;
export type OtherWords = Words<typeof other>;
