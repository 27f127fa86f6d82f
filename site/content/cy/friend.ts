import type { FriendWords } from '#site/content/en/friend.ts';
import { you } from './you.ts';

export const friend: FriendWords = {
  agrees: {
    ask: 'Ydy’r person yn gwybod eich bod yn ysgrifennu atom, ac yn cytuno?',
    label: 'Mae’r person yn gwybod ac yn cytuno',
    faults: { choose: 'Dewiswch a yw’r person yn gwybod ac yn cytuno.' },
  },
  youPage: {
    ask: 'Amdanoch chi',
    hint: 'Gallwch adael eich enw allan. Nid ydym yn dweud wrth y person eich bod wedi ysgrifennu heb ofyn i chi.',
  },
  name: { ask: 'Pa enw ddylem ni ei ddefnyddio i chi?', label: 'Eich enw' },
  relation: {
    ask: 'Beth yw eich perthynas â’r person?',
    label: 'Eich perthynas â’r person',
    options: {
      friend: 'Ffrind',
      relative: 'Rhywun yn y teulu',
      neighbour: 'Cymydog',
      colleague: 'Rhywun yn y gwaith',
      other: 'Rhywun arall',
    },
    faults: { choose: 'Dewiswch eich perthynas â’r person.' },
  },
  choice: {
    ...you.choice,
    ask: 'A sut hoffech chi eich hun gadw mewn cysylltiad?',
    label: 'Cadw mewn cysylltiad â chi',
  },
  reachPerson: { ask: 'Cysylltu â’r person' },
  reachYou: { ask: 'Cysylltu â chi' },
  told: { ask: 'Yr hyn a ddywedoch wrthym' },
  sources: {
    ask: 'Sut y daethoch i wybod?',
    label: 'Sut y daethoch i wybod',
    hint: 'Mae’n ein helpu i gadw’r hyn a welwyd ar wahân i’r hyn a ddywedwyd.',
    options: {
      saw: 'Gwelais i hynny',
      heard: 'Clywais i hynny',
      'told-by-person': 'Dywedodd y person wrthyf',
      'told-by-other': 'Dywedodd rhywun arall wrthyf',
    },
  },
  alertPage: {
    ask: 'Os byddwch yn gweld neu’n clywed rhywbeth eto',
    hint: 'Mae rhai pobl yn gofyn i gymydog ddweud wrthym pan fydd rhywbeth yn digwydd. Mae angen i’r person gytuno i hynny.',
  },
  alert: {
    ask: 'A gytunodd y person y cewch ddweud wrthym bryd hynny?',
    label: 'Caiff ddweud wrthym eto',
    options: { yes: 'Do', no: 'Naddo' },
  },
  alertAgreed: {
    ask: 'Cytunodd y person i hyn, ac i mi',
    faults: { tick: 'Ticiwch hwn os cytunodd y person. Os na, dewiswch “Naddo” uchod.' },
  },
  alertHow: {
    ask: 'Sut y cytunodd y person?',
    label: 'Sut y cytunodd y person',
    hint: 'Er enghraifft: pan fuom yn siarad yn fy nghegin.',
  },
  alertOn: { ask: 'Ar ba ddiwrnod?', label: 'Diwrnod y cytundeb', hint: 'Gallwch adael hyn yn wag.' },
};
