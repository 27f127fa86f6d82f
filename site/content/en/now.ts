import type { Words } from '#site/content/languages.ts';

/** The rules for calling without speaking are those of the Independent Office for Police Conduct. */
export const now = {
  heading: 'Right now',
  danger: 'If you are in danger',
  dangerText: 'Ring 999 and ask for the police. The call is free, also from a phone without credit.',
  dangerPlace:
    'If you can, be where you have a way out. Stay away from rooms like the kitchen, where there are sharp or heavy things.',
  ring: 'Ring 999 from this phone',
  silent: 'If it is not safe to speak',
  silentIntro:
    'You can ring 999 without speaking. But a silent call alone does not bring the police. You have to be heard in some way.',
  steps: [
    'Ring 999. The operator asks which service you need. Speak or whisper if you can.',
    'If you cannot, listen. Cough, or tap the phone, when you are asked to.',
    'On a mobile, you may then hear a recorded voice from the police. Press 55 when it tells you to, and not before.',
    'You are put through to the police. Listen, and answer yes or no the way they tell you, for example by tapping.',
  ],
  facts: 'Good to know',
  factsList: [
    'Pressing 55 does not show the police where you are. If you can, say or whisper where you are.',
    'If you make no sound and do not press 55 when asked, the call ends.',
    'On a landline there is no 55. If the operator hears only noise and cannot tell whether you need help, you are put through to the police. If you hang up, the line may stay open for about 45 seconds.',
    'The police decide what to do from what they hear.',
    'The call may show in the phone’s list of calls.',
    'It is much the same in England, Wales, Scotland and Northern Ireland.',
  ],
  otherWays: 'If you are Deaf or cannot speak',
  otherWaysList: [
    'Sign language: 999 BSL connects you to a sign language interpreter by video, day and night. It is free: 999bsl.co.uk. It is also an app, but an app can be seen on the phone.',
    'With the Relay UK app or a textphone: ring 18000. An app can be seen on the phone.',
    'Text message to 999: only from a phone that was registered before. At a quiet time, text the word “register” to 999 and follow the answer. A reply takes about two minutes. If none comes within three, send again.',
  ],
  later: 'If it is not an emergency',
  laterText: 'You can ring the police on 101. You do not have to talk to the police to get help from us.',
  national: 'People to talk to, day and night',
  callLog:
    'A call may show in a phone’s list of calls, even when it is free. Use a phone that nobody else looks at, if there is one.',
  more: 'More numbers',
} as const;
export type NowWords = Words<typeof now>;
