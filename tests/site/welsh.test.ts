import { describe, expect, test } from 'vitest';
import { type Text, textsIn } from './texts.ts';

/** Names that are the same in both languages. */
const names = [
  'lines.men.name',
  'lines.mankind.name',
  'lines.galop.name',
  'lines.karmaNirvana.name',
  'lines.ncdv.name',
  'lines.samaritans.name',
  'lines.childline.name',
  'lines.nspcc.name',
  'lines.respect.name',
  'using.steps.chrome.name',
  'using.steps.samsung.name',
  'using.steps.edge.name',
  'using.steps.firefox.name',
];
/** Where a child is spoken to, and where it is told what to say to a friend. */
const toOne = /^(?:young|form\.stops\.young)\.|^other\.(?:helpsList\.1|harmsList\.2)$/;

const english = new Map(await textsIn('en'));
const welsh = await textsIn('cy');

/** What of it is English: one of the commonest words, outside quotation marks, which hold what a phone's menu says. */
function englishIn(text: string): string[] {
  return text.replace(/“[^”]*”/g, '').match(/\b(?:the|and|you|your|with|not|this|are|that|for)\b/gi) ?? [];
}

function figuresIn(text = ''): string[] {
  return (text.match(/\d+/g) ?? []).toSorted();
}

const waysWhere = (wrong: (text: string, other: string, way: string) => boolean, texts: Text[] = welsh): string[] =>
  texts.filter(([way, text]) => wrong(text, english.get(way) ?? '', way)).map(([way]) => way);

describe('the Welsh words', () => {
  test('are never the English ones, names apart, and no name is in the list that need not be', () => {
    expect(waysWhere((text, other) => text === other).toSorted()).toEqual(names.toSorted());
  });

  test('have nothing English among them, names and menus apart', () => {
    expect(waysWhere((text, _, way) => !/^lines\.\w+\.name$/.test(way) && englishIn(text).length > 0)).toEqual([]);
    expect(
      waysWhere((text) => englishIn(text).length > 0, [['now.heading', 'Os nad yw’n safe, ring the police']]),
    ).toEqual(['now.heading']);
  });

  test('say as much as the English ones, as far as their length tells', () => {
    const half = (text: string, other: string): boolean => other.length > 40 && text.length < 0.7 * other.length;
    expect(waysWhere(half)).toEqual([]);
    expect(waysWhere(half, [['now.silentIntro', 'Gallwch ffonio 999 heb siarad.']])).toEqual(['now.silentIntro']);
  });

  test('name the same numbers, times and ages', () => {
    const differ = (text: string, other: string): boolean => String(figuresIn(text)) !== String(figuresIn(other));
    expect(waysWhere(differ)).toEqual([]);
    expect(waysWhere(differ, [['now.facts', 'Pwyswch 65']])).toEqual(['now.facts']);
  });

  test('call everybody “chi”, and only a child or a friend “ti”', () => {
    const familiar = (text: string, _: string, way: string): boolean =>
      !toOne.test(way) && /\b(?:ti|dy|wyt)\b/i.test(text);
    expect(waysWhere(familiar)).toEqual([]);
    expect(waysWhere(familiar, [['now.heading', 'Wyt ti mewn perygl?']])).toEqual(['now.heading']);
  });
});
