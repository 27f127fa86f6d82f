import type { Words } from '#site/content/languages.ts';

export const young = {
  heading: 'If you are under 16',
  intro:
    'Is somebody at home hurting you, or hurting somebody you love? Does it scare you? It is not your fault. It is good that you are looking for somebody to talk to.',
  danger: 'In danger now',
  dangerText: 'Ring 999. Children can ring 999 too. If you cannot speak, there is a way to be heard.',
  dangerLink: 'How to ring 999 without speaking',
  talk: 'Talk to somebody',
  talkText: 'You can ring Childline about anything. You do not have to say your name.',
  callLog: 'Childline says that its number is not on the phone bill. It may still show in the phone’s list of calls.',
  adult: 'Tell a grown-up you trust',
  adultList: ['A teacher or somebody else at school', 'A doctor or a nurse', 'Somebody in your family who listens'],
  adultText:
    'If the first one does not help, tell another one. A grown-up may have to tell others, to keep you from harm. You can ask about that first.',
  form: 'Why there is no form here',
  formText:
    'Our form is for people from 16 on. If you are younger, we want you to have somebody who can listen and act straight away.',
  older: 'I am 16 or older: write to us',
} as const;
export type YoungWords = Words<typeof young>;
