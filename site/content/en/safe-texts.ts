import type { SafeTexts } from '#shared/contract/safe-texts.ts';

/**
 * What counts until a manager has changed it (domain 4.2): a first name or none, nobody's agency, no reason, no link, and not
 * so vague that it frightens. Some are without a name, for whoever chose how callers introduce themselves.
 */
export const safeTexts: SafeTexts['en'] = {
  text: [
    'Hello, it is {name}. When is a good time to ring?',
    'Hello, when is a good time to ring?',
    'No worries, another time will do.',
  ],
  email: [
    'Hello, when would suit you for a chat? {name}',
    'Hello, when would suit you for a chat?',
    'No worries, another time will do.',
  ],
  voicemail: [
    'Hello, it is {name}. It is nothing urgent. I will ring again another time.',
    'Hello, it is nothing urgent. I will ring again another time.',
  ],
};
