/** Files that go along with what is sent: choosing them, and sending them afterwards. {Braces} are filled in. */
export const files = {
  label: 'Add files, if you want to',
  hint: 'A letter, a photo or a form, for example. You can add up to 5 files, 10 MB each and 20 MB together.',
  chosen: 'Files to send',
  remove: 'Take out',
  removed: 'The file is no longer in the list.',
  picture: {
    hint: 'A photo can hold details that you do not see, like the place where it was taken.',
    offer: 'Remove hidden details',
    working: 'Removing hidden details. This can take a while.',
    done: 'Hidden details are removed.',
    failed: 'The hidden details could not be removed. You can send the picture as it is, or take it out.',
    other:
      'A picture can hold details that you do not see, like the place where it was taken. We cannot remove them from this kind of picture.',
  },
  faults: {
    missing: 'Choose a file.',
    empty: 'This file is empty. Take it out, or choose another one.',
    'too-large': 'This file is larger than 10 MB. Take it out, or choose a smaller one.',
    'too-many': 'You can add up to 5 files. Take some out.',
    together: 'These files are larger than 20 MB together. Take some out.',
    vanished: 'This file cannot be read. It may have been moved or changed. Take it out, or choose it again.',
  },
  sending: {
    heading: 'Your files',
    going: 'Your files are on their way. Please stay on this page until they have arrived.',
    sent: '{percent} % sent',
    trying: 'The connection is not good just now. We keep trying.',
    stop: 'Stop sending the files',
    arrived: 'Your files have arrived too.',
    missing: 'These files did not arrive:',
    safe: 'What you wrote has arrived all the same. The team can read it, and sees that files are missing.',
    again: 'Try again to send the files',
  },
  endings: {
    stopped: 'It was stopped.',
    unreadable: 'It could not be read any more. It may have been moved or changed.',
    'no-room': 'There is no room for files just now.',
    refused: 'It was not taken.',
  },
};
