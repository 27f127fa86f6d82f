import type { Words } from '#site/content/languages.ts';

/** Questions about somebody else, to a friend or a professional: who the person is, and how they may be reached. */
export const they = {
  name: {
    ask: 'What is the person’s name?',
    label: 'The person’s name',
    hint: 'The name they like to be called by. It can be made up.',
    faults: { missing: 'Write a name for the person. Any name will do.' },
  },
  age: {
    ask: 'How old is the person?',
    label: 'The person’s age',
    options: { 'under-16': 'Under 16', '16-17': '16 or 17', '18-or-over': '18 or over' },
  },
  area: {
    ask: 'Where does the person live, roughly?',
    label: 'The person’s area',
    hint: 'Write the first half of the postcode, like NP20, or the name of the council. No street, please.',
  },
  choice: {
    ask: 'How would the person like to be in touch?',
    label: 'Being in touch with the person',
    options: {
      'contact-me': 'Please contact the person',
      'come-back': 'The person gets in touch with you',
      'do-not-contact': 'Do not contact the person',
    },
    hints: { 'contact-me': 'Only in the way and at the times that the person told you are safe.' },
    faults: { choose: 'Choose how the person would like to be in touch.' },
  },
  devices: {
    ask: 'The person’s phone and e-mail',
    hint: 'Your answers show which ways are safer. If you are not sure, say so.',
  },
  phoneShared: {
    ask: 'Does somebody else use their phone, or look at it?',
    label: 'Somebody else uses or looks at the person’s phone',
  },
  emailShared: {
    ask: 'Could somebody else read their e-mail?',
    label: 'Somebody else could read the person’s e-mail',
  },
  tracked: {
    ask: 'Might somebody follow what they do on their phone or computer?',
    label: 'Somebody might follow the person’s phone or computer',
  },
  billSeen: { ask: 'Does somebody else see their phone bill?', label: 'Somebody else sees the person’s phone bill' },
  method: {
    ask: 'How can we reach the person safely?',
    label: 'How to reach the person',
    hint: 'Choose a way that the person told you is safe.',
    options: {
      call: 'Call the person',
      text: 'Send the person a text message',
      email: 'Send the person an e-mail',
      through: 'Through somebody the person trusts',
    },
    hints: { through: 'That can be you.' },
    why: {
      phoneShared: 'Somebody may look at the phone. Choose this only for another phone.',
      emailShared: 'Somebody may read the e-mail. Choose this only for another address.',
      tracked: 'Somebody may follow what they do. Choose this only for another phone or computer.',
      billSeen: 'The bill may show it. Choose this only for another phone.',
    },
    faults: { choose: 'Choose how we may reach the person.' },
  },
  callNumber: { ask: 'Which number can we call?', label: 'The person’s phone number' },
  textNumber: {
    ask: 'Which number can we send a text message to?',
    label: 'The person’s number for text messages',
  },
  address: { ask: 'Which e-mail address can we write to?', label: 'The person’s e-mail address' },
  who: {
    ask: 'Who can we reach the person through?',
    label: 'Who we reach the person through',
    hint: 'A name we can ask for, and who it is.',
  },
  how: { ask: 'How do we reach them?', label: 'How to reach them', hint: 'A phone number or an e-mail address.' },
  onlyMe: {
    ask: 'The person told me that nobody else can see this',
    faults: { tick: 'Tick this if the person told you so. If not, ask first, or choose another way.' },
  },
  trusted: {
    ask: 'The person trusts them. They may know that you want to speak to the person.',
    faults: { tick: 'Tick this if the person said so. If not, ask first, or choose another way.' },
  },
  safeCall: {
    ask: 'When is it safe to call the person?',
    label: 'Safe times',
    hint: 'Tick days, and choose from when to when. We only call at these times.',
  },
  safeWrite: {
    ask: 'When is it safe to write?',
    label: 'Safe times',
    hint: 'If you leave this empty, we may write at any time, also at night.',
    none: 'At any time, also at night',
  },
  safeThrough: {
    ask: 'When may we try them?',
    label: 'When to try them',
    hint: 'If you leave this empty, we try on weekdays, from 9 to 5.',
    none: 'Weekdays, 9 to 5',
  },
  never: {
    ask: 'When must we never contact the person?',
    label: 'Never at these times',
    hint: 'These times always count, even inside a safe time.',
    none: 'None chosen',
  },
  unanswered: { ask: 'When we call the person', hint: 'If you do not know, the answer is no.' },
  voicemail: { ask: 'May we leave a voice message?', label: 'Voice message', options: { yes: 'Yes', no: 'No' } },
  text: {
    ask: 'May we send a text message to this number?',
    label: 'Text message',
    options: { yes: 'Yes', no: 'No' },
  },
  withheld: {
    ask: 'Can the person take a call that shows no number?',
    label: 'Calls that show no number get through',
  },
  talk: {
    ask: 'Does the person need another way to talk?',
    label: 'Way to talk',
    options: { 'relay-uk': 'Relay UK', bsl: 'British Sign Language (BSL)' },
  },
  another: { ask: 'Is there another safe way to reach the person?', label: 'Another way' },
  names: { ask: 'If somebody else is near' },
  introduction: {
    ask: 'Who shall we say we are?',
    label: 'Who we say we are',
    hint: 'What you agreed with the person. If you leave this empty, we only give a first name.',
    none: 'A first name only',
  },
  whoElse: { ask: 'Who else might answer or see it?', label: 'Who else might answer' },
  phrases: { ask: 'Words that only the person and we know' },
  proofPhrase: { ask: 'Words that show it is the person', hint: 'Only if the person chose them.' },
  unsafePhrase: { ask: 'Words that mean: I am not alone', hint: 'When the person says them, we end the call.' },
  unreached: { ask: 'If things change' },
  ifUnreached: {
    ask: 'What shall we do if we cannot reach the person?',
    label: 'If we cannot reach the person',
    hint: 'If you choose nothing, we stop trying.',
    options: {
      stop: 'Stop trying',
      'try-until': 'Keep trying until a day you choose',
      'ask-police': 'Ask the police to see if the person is all right',
    },
    hints: {
      'ask-police': 'Only if the person told you that they want this. A visit from the police can be noticed.',
    },
  },
  tryUntil: { ask: 'Until which day?', label: 'Try until' },
  bankHolidays: {
    ask: 'What about bank holidays?',
    label: 'Bank holidays',
    options: { 'as-usual': 'As on other days', never: 'Never contact the person then' },
  },
  recheck: { ask: 'From which day should we check that all this is still safe?', label: 'Check again from' },
  story: {
    ask: 'What should we know?',
    label: 'What you told us',
    hint: 'As little or as much as you like. Keep what you saw apart from what you were told.',
    none: 'Nothing',
  },
} as const;
export type TheyWords = Words<typeof they>;
