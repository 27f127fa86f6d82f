import { Help, Kind, Mode } from '#shared/contract/circumstances.ts';
import { type Draft, textAt } from '../draft.ts';
import { type Field, type Page, yesNo } from '../fields.ts';
import { meant } from '../typed.ts';

const at = (name: string) => `circumstances.${name}`;
const howMany: Pick<Field, 'at' | 'kind' | 'words'> = { at: at('children'), kind: 'count', words: '' };
const hasChildren = (draft: Draft) => Number(meant(howMany, draft)) > 0;
const needsInterpreter = (draft: Draft) =>
  textAt(draft, at('language')).trim() !== '' || textAt(draft, at('interpreter')) === 'yes';

/** What the work needs and nobody has to say, in the groups it is asked in. `bundle` decides the words. */
export function circumstancesOf(bundle: 'yours' | 'theirs') {
  const asks = (name: string, more: Pick<Field, 'kind'> & Partial<Field>): Field => {
    return { at: at(name), words: `${bundle}.${name}`, ...more };
  };
  const yes = (name: string, more: Partial<Field> = {}) => asks(name, { kind: 'choice', options: yesNo, ...more });
  return {
    danger: [yes('danger'), yes('property')],
    kinds: [asks('kinds', { kind: 'ticks', options: Kind.options })],
    home: [asks('livesWith', { kind: 'choice', options: ['yes', 'sometimes', 'no'] }), yes('hasKeys'), yes('tracks')],
    children: [asks('children', { kind: 'count' })],
    family: [
      asks('childrenCome', { kind: 'choice', options: ['all', 'some', 'none', 'unsure'], when: hasChildren }),
      yes('olderChildren', { when: hasChildren }),
      asks('household', { kind: 'count' }),
      yes('cares'),
      yes('pets'),
    ],
    moving: [
      asks('refuge', { kind: 'choice', options: ['refuge', 'stay', 'unsure'] }),
      yes('cannotLeave'),
      yes('transport'),
    ],
    help: [asks('help', { kind: 'ticks', options: Help.options })],
    modes: [asks('modes', { kind: 'ticks', options: Mode.options })],
    needs: [
      asks('access', { kind: 'line' }),
      asks('language', { kind: 'line' }),
      yes('interpreter'),
      asks('interpreterAvoid', { kind: 'line', when: needsInterpreter }),
    ],
    worker: [
      asks('worker', { kind: 'choice', options: ['woman', 'man', 'either'] }),
      asks('elsewhere', { kind: 'line' }),
    ],
  } satisfies Record<string, Field[]>;
}

/** One thing on each page; a few that belong together share one. */
export function circumstancesPages(bundle: 'yours' | 'theirs'): Page[] {
  const groups = circumstancesOf(bundle);
  return Object.entries(groups).map(([name, fields]): Page => {
    const page: Page = { name: `circumstances/${name}`, fields, optional: true };
    return fields.length > 1 ? { ...page, words: `${bundle}.${name}Page` } : page;
  });
}
