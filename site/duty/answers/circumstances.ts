import type { Circumstances } from '#shared/contract/circumstances.ts';
import type { DeskWords } from '../words.ts';
import { chosen, type Line, listed, type Section, type Telling, tell, thereIs, typed, yesOrNo } from './lines.ts';

type Group = 'happening' | 'home' | 'support' | 'speaking';

/** Where each answer stands. What to know before speaking to somebody stands with the plan to contact them. */
const groups: Record<keyof Circumstances, Group> = {
  danger: 'happening',
  kinds: 'happening',
  property: 'happening',
  livesWith: 'happening',
  hasKeys: 'happening',
  tracks: 'happening',
  children: 'home',
  childrenCome: 'home',
  olderChildren: 'home',
  household: 'home',
  cares: 'home',
  pets: 'home',
  refuge: 'home',
  cannotLeave: 'home',
  help: 'support',
  modes: 'support',
  transport: 'support',
  access: 'support',
  worker: 'support',
  elsewhere: 'support',
  language: 'speaking',
  interpreter: 'speaking',
  interpreterAvoid: 'speaking',
};

/** @param note who told it, where that was not the person */
export function circumstancesSections(answers: Circumstances, words: DeskWords, note?: string): Section[] {
  const { headings } = words.answers;
  return (['happening', 'home', 'support'] as const).map((group) => ({
    heading: headings[group],
    ...(note !== undefined && { note }),
    lines: linesOf(group, answers, words),
  }));
}

/** Their language, and the interpreter whom they want or must not have. */
export function speakingLines(answers: Circumstances, words: DeskWords): Line[] {
  return linesOf('speaking', answers, words);
}

function linesOf(group: Group, answers: Circumstances, words: DeskWords): Line[] {
  const inGroup = Object.entries(answers).filter(([key]) => groups[key as keyof Circumstances] === group);
  return tell<Circumstances>(Object.fromEntries(inGroup), telling(words));
}

function telling(words: DeskWords): Telling<Circumstances> {
  const text = words.answers.circumstances;
  return {
    danger: (answer) => yesOrNo(text.danger, answer, words),
    kinds: (answer) => listed(text.kinds, answer, text.kind),
    property: (answer) => thereIs(text.property, answer, words),
    livesWith: (answer) => chosen(text.livesWith, text.livesWiths[answer]),
    hasKeys: (answer) => thereIs(text.hasKeys, answer, words),
    tracks: (answer) => yesOrNo(text.tracks, answer, words),
    children: (answer) => chosen(text.children, String(answer)),
    childrenCome: (answer) => chosen(text.childrenCome, text.childrenComes[answer]),
    olderChildren: (answer) => thereIs(text.olderChildren, answer, words),
    household: (answer) => chosen(text.household, String(answer)),
    cares: (answer) => yesOrNo(text.cares, answer, words),
    pets: (answer) => thereIs(text.pets, answer, words),
    refuge: (answer) => chosen(text.refuge, text.refuges[answer]),
    cannotLeave: (answer) => yesOrNo(text.cannotLeave, answer, words),
    help: (answer) => listed(text.help, answer, text.helps),
    modes: (answer) => listed(text.modes, answer, text.mode),
    transport: (answer) => thereIs(text.transport, answer, words),
    access: (answer) => typed(text.access, answer),
    language: (answer) => typed(text.language, answer),
    interpreter: (answer) => yesOrNo(text.interpreter, answer, words),
    interpreterAvoid: (answer) => typed(text.interpreterAvoid, answer),
    worker: (answer) => chosen(text.worker, text.workers[answer]),
    elsewhere: (answer) => typed(text.elsewhere, answer),
  };
}
