/** For every control: typed words stay on this page; nothing is filled in, learnt, or sent to a writing service. */
export const unlearnt = {
  autocomplete: 'off',
  autocorrect: 'off',
  spellcheck: false,
  writingsuggestions: 'false',
} as const;
