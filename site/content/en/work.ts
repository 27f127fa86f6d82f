import type { Words } from '#site/content/languages.ts';

export const work = {
  heading: 'You work with someone',
  intro:
    'For police, health, schools, housing, councils and others whose work brings them close to somebody who is being hurt.',
  danger: 'If somebody is in danger now, ring 999.',
  sending: 'Sending a referral here',
  sendingText:
    'You can refer somebody through this site, or ask us for advice. It is locked on your device before it is sent.',
  sendingLink: 'Refer somebody, or ask for advice',
  ask: 'Ask in private first',
  askList: [
    'Ask only when the person is alone. Children may repeat what they hear.',
    'Ask if you may pass the details on, and to whom. Write down who agreed and when.',
    'Use a professional interpreter. Never a relative, a friend or a child.',
  ],
  reach: 'Find out the safe way to be in touch',
  reachList: [
    'Which number or address only this person can see',
    'Which days and times are safe, and which never are',
    'Whether a voicemail or a text is all right. If you do not know, the answer is no',
    'Who else may answer, and what to say then',
  ],
  risk: 'How great the danger is',
  riskList: [
    'Your own view counts. So does what the person is afraid of. A low score does not mean that the danger is low.',
    'If you have used a risk tool, tell us its name and version, the date, the score and your reasons.',
    'Dash is for trained people, and for a talk. You do not need it to ring us.',
    'Look twice where there is strangling, stalking or a threat to kill, or where it gets worse.',
    'Look twice where a family acts in the name of honour, and where somebody who was controlled and hurt is parting.',
    'Has there been a Marac in the last 12 months, and something happens again? Then refer again, whatever the score.',
    'Marac is for people of 16 and over. For a child, ring the council’s children’s services.',
  ],
  noAgreement: 'If the person does not agree',
  noAgreementText:
    'Most of the time, that is the answer. If the risk is high or a child may be harmed, follow the safeguarding rules of your own place of work, and write down your reasons.',
  known:
    'We do not say whether we know a person, to anybody. If you refer somebody, we ring you back through your switchboard. Then your list shows if we have made contact, and no more.',
  ring: 'Numbers that advise professionals too',
  child: 'If a child may be at risk',
} as const;
export type WorkWords = Words<typeof work>;
