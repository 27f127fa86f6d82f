import type { Words } from '#site/content/languages.ts';

/** Questions to somebody about themselves: who they are, and how they may be reached. */
export const you = {
  name: {
    ask: 'What name shall we use?',
    label: 'Name',
    hint: 'Any name will do. You can make one up.',
    faults: { missing: 'Write a name for us to use. Any name will do.' },
  },
  age: {
    ask: 'How old are you?',
    label: 'Age',
    hint: 'We ask because there is special help for people under 16, and for people who are 16 or 17.',
    options: { 'under-16': 'Under 16', '16-17': '16 or 17', '18-or-over': '18 or over' },
    faults: { choose: 'Choose your age group.' },
  },
  area: {
    ask: 'Where do you live, roughly?',
    label: 'Area',
    hint: 'Write the first half of your postcode, like NP20, or the name of your council. We ask so that help near you can be found.',
    faults: { missing: 'Write the first half of your postcode, or the name of your council.' },
  },
  choice: {
    ask: 'Shall we be in touch?',
    label: 'Being in touch',
    options: {
      'contact-me': 'Please contact me',
      'come-back': 'I will come back',
      'do-not-contact': 'Do not contact me',
    },
    hints: {
      'contact-me': 'Only in the way and at the times that you choose.',
      'come-back': 'We do not contact you. You get in touch when it suits you.',
      'do-not-contact': 'We read what you write, and that is all. You can still ring us.',
    },
    faults: { choose: 'Choose how to be in touch. All three are fine.' },
  },
  devices: {
    ask: 'Your phone and your e-mail',
    hint: 'Your answers show which ways to reach you are safer. If you are not sure, say so.',
  },
  phoneShared: {
    ask: 'Does somebody else use your phone, or look at it?',
    label: 'Somebody else uses or looks at the phone',
  },
  emailShared: {
    ask: 'Could somebody else read your e-mail?',
    label: 'Somebody else could read the e-mail',
    hint: 'For example, if they know the password or are signed in on their own phone.',
  },
  tracked: {
    ask: 'Might somebody follow what you do on your phone or computer?',
    label: 'Somebody might follow the phone or computer',
    hint: 'For example, with a hidden program, or a shared account.',
  },
  billSeen: {
    ask: 'Does somebody else see the phone bill?',
    label: 'Somebody else sees the phone bill',
    hint: 'Some bills name each call and each text.',
  },
  method: {
    ask: 'How can we reach you safely?',
    label: 'How to reach you',
    hint: 'Choose a way that nobody else can see or hear. We use no other way.',
    options: {
      call: 'Call me',
      text: 'Send me a text message',
      email: 'Send me an e-mail',
      through: 'Through somebody I trust',
    },
    hints: { through: 'A friend, a doctor, a teacher: somebody who can speak to you alone.' },
    why: {
      phoneShared: 'Somebody may look at your phone. Choose this only for another phone.',
      emailShared: 'Somebody may read your e-mail. Choose this only for another address.',
      tracked: 'Somebody may follow what you do. Choose this only for another phone or computer.',
      billSeen: 'The bill may show it. Choose this only for another phone.',
    },
    faults: { choose: 'Choose how we may reach you. If no way is safe, go back and choose “I will come back”.' },
  },
  callNumber: {
    ask: 'Which number can we call?',
    label: 'Phone number',
    hint: 'Could somebody else pick it up, or look at its list of calls? Then choose another phone or another way.',
  },
  textNumber: {
    ask: 'Which number can we send a text message to?',
    label: 'Number for text messages',
    hint: 'Could somebody else see its messages, also on a locked screen? Then choose another phone or another way.',
  },
  address: {
    ask: 'Which e-mail address can we write to?',
    label: 'E-mail address',
    hint: 'Does somebody else know the password? Then choose another address or another way.',
  },
  who: {
    ask: 'Who can we reach you through?',
    label: 'Who we reach you through',
    hint: 'A name we can ask for, and who it is. For example: Mair, the nurse at the surgery.',
  },
  how: { ask: 'How do we reach them?', label: 'How to reach them', hint: 'A phone number or an e-mail address.' },
  onlyMe: {
    ask: 'Only I can see this',
    faults: { tick: 'Tick this if only you can see it. If others can, go back and choose another way.' },
  },
  trusted: {
    ask: 'I trust this person. They may know that you want to speak to me.',
    faults: { tick: 'Tick this if you trust them and they may know. If not, go back and choose another way.' },
  },
  safeCall: {
    ask: 'When is it safe to call?',
    label: 'Safe times',
    hint: 'Tick days, and choose from when to when. We only call at these times.',
  },
  safeWrite: {
    ask: 'When is it safe to write to you?',
    label: 'Safe times',
    hint: 'Tick days, and choose from when to when. If you leave this empty, we may write at any time, also at night.',
    none: 'At any time, also at night',
  },
  safeThrough: {
    ask: 'When may we try this person?',
    label: 'When to try this person',
    hint: 'Tick days, and choose from when to when. If you leave this empty, we try on weekdays, from 9 to 5.',
    none: 'Weekdays, 9 to 5',
  },
  never: {
    ask: 'When must we never contact you?',
    label: 'Never at these times',
    hint: 'For example, when somebody else is at home. These times always count, even inside a safe time.',
    none: 'None chosen',
  },
  unanswered: { ask: 'When we call', hint: 'We leave no voice message and send no text unless you say yes.' },
  voicemail: { ask: 'May we leave a voice message?', label: 'Voice message', options: { yes: 'Yes', no: 'No' } },
  text: {
    ask: 'May we send a text message to this number?',
    label: 'Text message',
    options: { yes: 'Yes', no: 'No' },
  },
  withheld: {
    ask: 'Can you take a call that shows no number?',
    label: 'Calls that show no number get through',
    hint: 'We often hide our number. Some phones refuse such calls.',
  },
  talk: {
    ask: 'Do you need another way to talk?',
    label: 'Way to talk',
    options: { 'relay-uk': 'Relay UK', bsl: 'British Sign Language (BSL)' },
  },
  another: {
    ask: 'Is there another safe way to reach you?',
    label: 'Another way',
    hint: 'We try it when the one before does not work.',
  },
  names: { ask: 'If somebody else is near' },
  introduction: {
    ask: 'Who shall we say we are?',
    label: 'Who we say we are',
    hint: 'Somebody else may pick up or read along. Tell us what to say, like: “say you are from the dentist”. If you leave this empty, we only give a first name.',
    none: 'A first name only',
  },
  whoElse: {
    ask: 'Who else might answer or see it?',
    label: 'Who else might answer',
    hint: 'If somebody else answers, we say nothing about you.',
  },
  phrases: { ask: 'Words that only you and we know', hint: 'Choose words that you can say without being noticed.' },
  proofPhrase: {
    ask: 'Words that show it is you',
    hint: 'We may ask for them before we say anything.',
  },
  unsafePhrase: {
    ask: 'Words that mean: I am not alone',
    hint: 'For example: “I do not want any, thank you”. When you say them, we end the call.',
  },
  unreached: { ask: 'If things change' },
  ifUnreached: {
    ask: 'What shall we do if we cannot reach you?',
    label: 'If we cannot reach you',
    hint: 'If you choose nothing, we stop trying.',
    options: {
      stop: 'Stop trying',
      'try-until': 'Keep trying until a day I choose',
      'ask-police': 'Ask the police to see if I am all right',
    },
    hints: { 'ask-police': 'They may come to your door.' },
  },
  tryUntil: { ask: 'Until which day?', label: 'Try until' },
  bankHolidays: {
    ask: 'What about bank holidays?',
    label: 'Bank holidays',
    hint: 'Other people may be at home then.',
    options: { 'as-usual': 'As on other days', never: 'Never contact me then' },
  },
  recheck: {
    ask: 'From which day should we check that all this is still safe?',
    label: 'Check again from',
    hint: 'For example, if you move or get another phone.',
  },
  wantsCode: {
    ask: 'Would you like a way to come back here?',
    label: 'A list to come back with',
    hint: 'You get a shopping list. With it you can read our answer and write again. You can also change how we may reach you, or tell us to stop.',
  },
  story: {
    ask: 'Tell us as little or as much as you like',
    label: 'What you told us',
    hint: 'You do not have to prove anything. We believe you.',
    none: 'Nothing',
  },
} as const;
export type YouWords = Words<typeof you>;
