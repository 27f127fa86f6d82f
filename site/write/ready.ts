/** Parts of the form that are built elsewhere. A question whose answer would get lost is not asked. */
export const ready = {
  /** Codes to come back with: `_wantsCode` in the draft is handed to the post with what is sent. */
  code: false,
  /** Files: those in the draft are handed to the post with what is sent. */
  files: false,
};
