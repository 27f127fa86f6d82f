import type { ListWords } from '../en/list.ts';

export const list: ListWords = {
  heading: 'Eich rhestr',
  what: {
    person:
      'Yr wyth peth hyn yw eich allwedd. Gyda nhw gallwch ddod yn ôl yma, darllen ein hateb ac ysgrifennu eto. Mae’n edrych fel rhestr siopa, ac nid oes angen i neb wybod ei bod yn fwy na hynny.',
    professional:
      'Yr wyth peth hyn yw eich allwedd. Gyda nhw gallwch ddod yn ôl yma a darllen yr hyn y gallwn ei ddweud wrthych: bod yr atgyfeiriad gennym, a ydym wedi cysylltu, a phryd yr ydym yn ei gau. Mae’n edrych fel rhestr siopa.',
  },
  keep: 'Sut i’w chadw',
  keepList: [
    'Dysgwch hi ar eich cof, neu ysgrifennwch hi ar bapur fel unrhyw restr siopa.',
    'Peidiwch â thynnu llun ohoni. Peidiwch â’i chadw ar ffôn y mae pobl eraill yn edrych arno.',
    'Nid yw’r drefn o bwys. Nid yw un llythyren anghywir mewn gair o bwys.',
    'Gall pwy bynnag sydd â’r wyth ddarllen ein hatebion. Ni allant byth ddarllen yr hyn a ysgrifennoch chi.',
  ],
  lost: {
    person:
      'Nid ydym yn gwybod y rhestr hon ac ni allwn ei dangos i chi eto. Os byddwch yn ei cholli, ysgrifennwch atom fel y gwnaethoch y tro cyntaf.',
    professional:
      'Nid ydym yn gwybod y rhestr hon ac ni allwn ei dangos i chi eto. Os byddwch yn ei cholli, ffoniwch ni.',
  },
  failed:
    'Nid oedd modd paratoi eich rhestr ar y ddyfais hon. Caewch dudalennau eraill a cheisiwch eto. Neu ewch yn ôl a dewis ffordd arall, neu ffoniwch ni.',
  again: 'Ei pharatoi eto',
};
