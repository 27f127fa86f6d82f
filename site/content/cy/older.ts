import type { OlderWords } from '#site/content/en/older.ts';

export const older: OlderWords = {
  heading: 'Os ydych chi’n hŷn',
  intro:
    'Nid yw byth yn rhy hwyr i siarad amdano. Efallai ei fod wedi para am flynyddoedd, neu ei fod newydd ddechrau.',
  sections: [
    {
      heading: 'Er enghraifft',
      list: [
        'Partner sydd wedi eich brifo neu eich rheoli ers amser maith',
        'Plentyn sydd bellach yn oedolyn, neu rywun arall yn y teulu, sy’n gweiddi arnoch neu’n codi ofn arnoch',
        'Rhywun sy’n mynd â’ch arian, neu’n gwneud i chi lofnodi pethau',
        'Rhywun a ddylai ofalu amdanoch ac nad yw’n gwneud hynny, neu sy’n cadw eich meddyginiaeth oddi wrthych',
        'Rhywun nad yw byth yn gadael i chi siarad ag eraill ar eich pen eich hun',
      ],
    },
    {
      heading: 'Nid oes rhaid i chi adael eich cartref',
      texts: ['Mae help i bobl sy’n aros: rhywun i siarad â nhw, cynllun, cloeon newydd. Chi sydd i benderfynu.'],
    },
    {
      heading: 'Os oes rhywun yn gofalu amdanoch',
      list: [
        'Gofynnwch am gael siarad ar eich pen eich hun, er enghraifft yn y feddygfa.',
        'Dywedwch pa ofal sydd ei angen arnoch, er mwyn iddo fod yn rhan o’r cynllun.',
        'Os oes angen gofal arnoch ac y gallech gael niwed difrifol, efallai y bydd rhaid i ni ddweud wrth eraill. Os yw’n ddiogel, byddwn yn dweud wrthych chi yn gyntaf.',
      ],
    },
    {
      heading: 'Os byddai’n well gennych beidio â theipio',
      texts: [
        'Gallwch ffonio. Gall rhywun rydych yn ymddiried ynddo hefyd ffonio llinell gymorth i ofyn beth i’w wneud.',
      ],
    },
  ],
};
