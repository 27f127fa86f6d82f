import type { Words } from '#site/content/languages.ts';

/** The words of the form itself. The page around it has its own (write.ts). {Braces} are filled in. */
export const form = {
  asked: {
    heading: 'What we ask',
    lists: {
      write: [
        'A name to call you by. It can be made up.',
        'Your age group, and roughly where you live.',
        'How and when we may reach you safely, or that we must not.',
        'What is happening and what would help. You can leave all of that out.',
      ],
    },
    pages: 'There is one question on each page. Nothing is sent until you press “Send” on the last one.',
    back: 'To go back, use the “Back” button on the page. Your browser’s own Back leaves this site and empties the form.',
  },
  begin: { self: 'Start' },
  back: 'Back',
  backNote: 'Use this “Back”. Your browser’s own Back, a swipe or loading the page again leaves and empties the form.',
  next: 'Continue',
  sendNow: 'Send now',
  optional: 'You can leave this page empty and go on.',
  unsay: 'Take this answer back',
  yesNo: { yes: 'Yes', no: 'No', unsure: 'I am not sure' },
  ticked: 'Ticked',
  day: { day: 'Day', month: 'Month', year: 'Year' },
  shortened: 'We only take the first half, {outward}. The rest is not sent.',
  faultsHeading: 'Please look at this again',
  fault: 'To put right:',
  faults: {
    missing: '{label}: write an answer.',
    choose: '{label}: choose an answer.',
    tick: '{label}: this has to be ticked.',
    long: '{label}: this is too long. Please shorten it.',
    wrong: '{label}: we cannot read this. Please write it in another way.',
    'area-wrong':
      'We cannot read this as a place. Write the first half of a postcode, like NP20, or the name of a council. No street, please.',
    'number-wrong': '{label}: this does not look like a phone number. Use digits only, like 07700 900123.',
    'number-short': '{label}: a digit seems to be missing. Please check it.',
    'number-long': '{label}: there seem to be too many digits. Please check it.',
    'address-wrong': '{label}: this does not look like an e-mail address. It should be like robin@example.org.',
    'count-wrong': '{label}: write a small number, like 2.',
    'day-wrong': '{label}: there is no such day. Write it in numbers, like 24 11 2027.',
    'day-past': '{label}: this day is over. Choose today or a later day.',
    'day-future': '{label}: this day is still to come. Choose today or an earlier day.',
    'safe-missing': 'Choose at least one time when it is safe to call.',
    'days-missing': 'Tick at least one day for this time.',
    'from-missing': 'Choose when this time begins.',
    'to-missing': 'Choose when this time ends.',
    'ends-early': 'The end must be later than the beginning. Choose a later end, or use two times.',
    'no-time-left': 'This takes away every safe time. Leave at least one, or go back and choose not to be contacted.',
  },
  stops: {
    young: {
      heading: 'You are under 16',
      text: 'This form is for people from 16 on. For you there are people who can listen and help straight away.',
      sent: 'Nothing you typed has been sent.',
      link: 'Who you can talk to',
    },
  },
  times: {
    row: 'Time {number}',
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    from: 'From',
    to: 'To',
    choose: 'Choose',
    morning: '{time} am',
    afternoon: '{time} pm',
    noon: '12 midday',
    midnight: '12 midnight',
    allDay: 'all day',
    span: '{from} to {to}',
    add: 'Add another time',
    remove: 'Remove',
  },
  story: {
    limits:
      'If a life is in danger, or a child or an adult who needs care may be badly hurt, we may have to tell others. If it is safe, we tell you first.',
    left: 'Characters left: {count}',
    over: 'Characters too many: {count}',
  },
  review: {
    heading: 'Look at your answers before you send them',
    text: 'When you press “Send”, they are locked on this device and sent to our team.',
    change: 'Change',
    send: 'Send',
    stopped:
      'We stopped trying to send. It is possible that your words reached us all the same. If you send them again unchanged, we get them only once.',
  },
  sending: {
    heading: 'Sending',
    text: 'This can take a moment. Please keep this page open.',
    trying: 'It has not arrived yet. This phone or computer may be offline, or our side may be busy.',
    kept: 'Nothing you typed is lost. We go on trying until you press “Stop”.',
    stop: 'Stop',
    instead: 'You can ring instead',
  },
  failed: {
    heading: 'It could not be sent',
    text: 'Something is wrong on our side. Nothing you typed is lost: it is still here on this page.',
    again: 'Try again',
    answers: 'Back to my answers',
  },
  sent: {
    heading: 'We have what you wrote',
    next: 'What happens next',
    read: 'Somebody in our team reads it.',
    by: {
      call: [
        'We aim to call you within {hours} hours.',
        'We only call the number you gave. We keep to the times you chose.',
      ],
      text: [
        'We aim to send you a text message within {hours} hours.',
        'We only write to the number you gave. We keep to the times you chose.',
      ],
      email: [
        'We aim to send you an e-mail within {hours} hours.',
        'We only write to the address you gave. We keep to the times you chose.',
      ],
      through: [
        'We aim to reach you within {hours} hours, through the person you named.',
        'We tell them only that we would like to speak to you.',
      ],
    },
    window: 'If there is no safe time in the next {hours} hours, we try at the first safe time after that.',
    none: ['Nobody will contact you.', 'You can ring us when it suits you.'],
    comeBack: ['Nobody will contact you.', 'You can ring us or write again when it suits you.'],
    meanwhile: 'Until then',
    danger: 'In danger? Ring 999.',
    dangerLink: 'How to ring 999 without speaking',
    talk: 'Talk to somebody now',
    leaving:
      'When you are done, press “Leave this site” at the top, or the button here. What you typed is no longer on this page.',
    leave: 'Write nothing more and leave',
  },
  trouble: {
    instead: 'Numbers to ring instead',
    unsafe: {
      heading: 'This form can’t be used safely right now',
      text: 'The lock that keeps your words private is not the right one. So nothing can be sent from here, and nothing has been sent. Please ring instead.',
    },
    clock: {
      heading: 'This form can’t be used safely right now',
      text: 'The lock that keeps your words private is out of date, or the clock of this device is wrong. It says that today is {date}. If that is wrong, set the clock and open this page again. Nothing has been sent.',
    },
    insecure: {
      heading: 'This form can’t be used at this address',
      text: 'The connection is not protected, so nothing can be sent from here. Please ring instead.',
    },
    old: {
      heading: 'This form can’t be used in this browser',
      text: 'Your browser is too old, or part of it is switched off. So your words cannot be locked before they are sent. Use another browser or ring instead.',
    },
  },
} as const;
export type FormWords = Words<typeof form>;
