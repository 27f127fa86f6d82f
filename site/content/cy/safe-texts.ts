import type { SafeTexts } from '#shared/contract/safe-texts.ts';

/** The same in Welsh. */
export const safeTexts: SafeTexts['cy'] = {
  text: [
    'Helo, {name} sydd yma. Pryd mae’n amser da i ffonio?',
    'Helo, pryd mae’n amser da i ffonio?',
    'Dim problem, fe wnaiff rywbryd eto’r tro.',
  ],
  email: [
    'Helo, pryd fyddai’n gyfleus i gael sgwrs? {name}',
    'Helo, pryd fyddai’n gyfleus i gael sgwrs?',
    'Dim problem, fe wnaiff rywbryd eto’r tro.',
  ],
  voicemail: [
    'Helo, {name} sydd yma. Dim byd brys. Fe ffonia i eto rywbryd arall.',
    'Helo, dim byd brys. Fe ffonia i eto rywbryd arall.',
  ],
};
