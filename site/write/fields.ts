/** Every answer there is, in the order it is asked. */
const fields = [
  'name',
  'age',
  'area',
  'method',
  'number',
  'address',
  'onlyMe',
  'safe',
  'never',
  'voicemail',
  'text',
  'introduction',
  'story',
] as const;
export type Field = (typeof fields)[number];

/**
 * The id of a control. It carries no word: browsers learn from ids like "email" or "phone" what to fill in and to keep.
 * @param part which control of a question that has several
 */
export function fieldId(field: Field, ...part: (string | number)[]): string {
  return ['f', fields.indexOf(field), ...part].join('-');
}
