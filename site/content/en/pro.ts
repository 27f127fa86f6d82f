import type { Words } from '#site/content/languages.ts';

/** Questions to somebody who refers in the course of their work. No wording of any risk tool is here. */
export const pro = {
  agencyPage: { ask: 'About you and your work', hint: 'We write to your work e-mail and to no other.' },
  form: {
    ask: 'How would you like to refer?',
    label: 'How you refer',
    options: { attached: 'Attach our own form', answered: 'Answer the questions here' },
    hints: {
      attached:
        'Then we ask little more. Say in your form how to reach the person safely: we do not contact them before we have read it.',
    },
    faults: { choose: 'Choose how you would like to refer.' },
  },
  files: {
    ask: 'Files to send',
    label: 'Files',
    hint: 'They are locked on this device before they are sent.',
    faults: { missing: 'Choose your form, or answer the questions here.' },
  },
  agency: { ask: 'Where do you work?', label: 'Agency', hint: 'For example: the surgery, the school, the team.' },
  name: { ask: 'Your name', label: 'Your name' },
  role: { ask: 'Your role', label: 'Your role' },
  email: { ask: 'Your work e-mail', label: 'Work e-mail' },
  phone: { ask: 'Your work phone', label: 'Work phone', hint: 'You can leave this empty.' },
  personPage: { ask: 'The person, and what they agreed to' },
  agrees: {
    ask: 'Does the person agree to this referral?',
    label: 'The person agrees',
    faults: { choose: 'Choose whether the person agrees.' },
  },
  obtainedBy: { ask: 'Who asked the person?', label: 'Asked by' },
  agreedOn: { ask: 'On which day did the person agree?', label: 'Agreed on' },
  ground: {
    ask: 'On what ground do you pass it on all the same?',
    label: 'Ground',
    options: {
      'life-in-danger': 'A life is in danger',
      child: 'A child may be harmed',
      'adult-at-risk': 'An adult who needs care may be harmed',
      crime: 'To stop a serious crime',
      other: 'Another ground',
    },
    faults: { choose: 'Choose the ground.' },
  },
  reason: { ask: 'Your reason, in a few words', label: 'Reason' },
  planPage: { ask: 'The safe way to reach the person' },
  checkedOn: {
    ask: 'On which day did you ask the person in private?',
    label: 'Asked in private on',
    hint: 'Leave this empty if you have not asked. Then please ask first, if it is safe.',
  },
  riskPage: {
    ask: 'What is happening, and how great the danger is',
    hint: 'Your own view counts. Leave out what you do not know.',
  },
  indicators: {
    ask: 'Is any of this known?',
    label: 'Signs of great danger',
    options: {
      strangulation: 'Strangling or choking',
      'threats-to-kill': 'Threats to kill',
      weapons: 'Weapons, or things used as one',
      injury: 'Injury',
      stalking: 'Stalking',
      sexual: 'Sexual harm',
      separation: 'They have parted, or tried to',
      escalation: 'It is getting worse',
      pregnancy: 'Pregnancy, or a new baby',
      'child-threats': 'Threats to harm children',
      suicide: 'Talk of suicide, by either',
      honour: 'In the name of honour',
      'very-frightened': 'The person is very afraid',
    },
  },
  safeguarding: {
    ask: 'Has a safeguarding referral been made?',
    label: 'Safeguarding referral',
    options: { made: 'Yes', 'not-made': 'Not yet', 'not-needed': 'It is not needed' },
  },
  childrenNamed: {
    ask: 'Names and ages of children',
    label: 'Children’s names',
    hint: 'Only if they matter for safeguarding.',
  },
  risk: {
    ask: 'Do you have the result of a risk tool?',
    label: 'Result of a risk tool',
    options: { yes: 'Yes', no: 'No' },
  },
  tool: { ask: 'Which tool?', label: 'Tool', hint: 'For example: Dash.' },
  version: { ask: 'Which version?', label: 'Version' },
  score: { ask: 'Score', label: 'Score' },
  riskOn: { ask: 'Day it was done', label: 'Done on' },
  assessor: { ask: 'Who did it?', label: 'Done by' },
  judgement: {
    ask: 'Your judgement',
    label: 'Judgement',
    options: { standard: 'Standard', medium: 'Medium', high: 'High' },
  },
  reasons: { ask: 'Your reasons', label: 'Reasons' },
  maracReferred: { ask: 'Has it been referred to a Marac?', label: 'Referred to a Marac' },
  maracArea: { ask: 'Marac area', label: 'Marac area' },
  maracOn: { ask: 'Day of the Marac', label: 'Marac on' },
  circumstancesPage: { ask: 'What the person may need', hint: 'All of this can be left out.' },
  advice: {
    ask: 'What would you like to ask us?',
    label: 'Your question',
    hint: 'Leave out names and addresses. This is not a referral.',
    faults: { missing: 'Write your question.' },
  },
} as const;
export type ProWords = Words<typeof pro>;
