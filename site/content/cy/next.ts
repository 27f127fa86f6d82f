import type { NextWords } from '#site/content/en/next.ts';

export const next: NextWords = {
  heading: 'Beth sy’n digwydd ar ôl i chi ysgrifennu',
  intro: 'Mae rhywun yn ein tîm yn darllen yr hyn a ysgrifennoch. Dyma beth sy’n dod wedyn.',
  sections: [
    {
      heading: 'Pryd',
      texts: [
        'Ein nod yw cysylltu o fewn {hours} awr. Os ydym ar gau erbyn hynny, bydd hynny’n fuan ar ôl i ni agor eto. Ar ôl i chi anfon eich geiriau, mae’r dudalen yn enwi’r diwrnod a’r amser.',
        'Rydym yn cadw at eich amserau diogel. Os nad oes un ar y dechrau, byddwn yn ceisio ar yr un nesaf a ddaw.',
        'Os gofynnoch i ni beidio â chysylltu â chi, ni fydd neb yn gwneud. Gallwch ein ffonio pan fydd yn gyfleus i chi.',
      ],
    },
    {
      heading: 'Pan fyddwn yn ffonio',
      list: [
        'Dim ond y ffordd a roesoch i ni y byddwn yn ei defnyddio, ar yr amserau a ddewisoch.',
        'Rydym yn cyflwyno ein hunain fel y dywedoch wrthym. Os na ddywedoch ddim, dim ond enw cyntaf y byddwn yn ei roi.',
        'Yn gyntaf byddwn yn gofyn a ydych ar eich pen eich hun, ac a yw’n ddiogel i chi siarad. Mae ie neu na yn ddigon.',
        'Os bydd rhywun arall yn ateb, ni fyddwn yn dweud am beth mae’r alwad.',
        'Dim ond os dywedoch y cawn wneud hynny y byddwn yn gadael neges.',
        'Gallwch roi’r ffôn i lawr unrhyw bryd.',
      ],
    },
    {
      heading: 'Beth rydym yn siarad amdano',
      texts: [
        'Rydym yn gofyn a ydych yn ddiogel, ac a ydych yn teimlo’n ddiogel. Rydym yn gofyn beth fyddai’n helpu. Chi sy’n dewis beth i’w ddweud wrthym.',
        'Gallwch ofyn am gyfieithydd ar y pryd. Rhaid iddo fod yn rhywun sy’n gwneud hyn fel gwaith, nid yn rhywun o’ch teulu.',
      ],
    },
    {
      heading: 'Pa help y gall fod',
      texts: ['Nid yw yr un fath ym mhobman. Er enghraifft:'],
      list: [
        'Rhywun i siarad â nhw, dros y ffôn neu mewn lle sy’n ddiogel i chi',
        'Cynllun i fod yn fwy diogel',
        'Cloeon newydd gartref, neu le i fynd',
        'Gweithiwr sy’n dod gyda chi at y cyngor, yr heddlu neu’r llys',
      ],
    },
    {
      heading: 'Gallwch ddweud na',
      texts: ['Nid oes rhaid i chi gymryd unrhyw help. Gallwch ddod yn ôl yn nes ymlaen, mor aml ag y dymunwch.'],
    },
    {
      heading: 'Yr heddlu',
      texts: [
        'Nid oes rhaid i chi siarad â nhw. Mae ambell adeg pan fydd rhaid i ni ddweud wrth eraill. Darllenwch am y rheini dan “Preifatrwydd”.',
      ],
    },
    {
      heading: 'Os na chlywch ddim',
      texts: [
        'A yw’r amser hwnnw wedi mynd heibio, ac amser diogel hefyd? Yna efallai fod rhywbeth wedi mynd o’i le. Ffoniwch, os gwelwch yn dda.',
      ],
    },
    {
      heading: 'Os bydd rhywbeth yn newid',
      texts: [
        'Efallai na fydd amser neu ffôn yn ddiogel mwyach. A aethoch â rhestr gyda chi? Dewch yn ôl â hi. Yno gallwch newid sut y cawn eich cyrraedd, neu ddweud wrthym am stopio.',
        'Ni allwch newid dim byd arall yma. Ffoniwch ni, neu ysgrifennwch eto.',
      ],
    },
  ],
};
