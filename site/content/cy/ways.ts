import type { WaysWords } from '#site/content/en/ways.ts';

export const ways: WaysWords = {
  heading: 'Aros neu adael',
  intro:
    'Chi sy’n penderfynu, ac nid oes rhaid gwneud hynny nawr. Mae help os ydych yn aros, os ydych yn mynd, ac os nad ydych yn gwybod eto.',
  sections: [
    {
      heading: 'Pam mae cynllun yn bwysig',
      texts: [
        'Gadael yw’r amser mwyaf peryglus yn aml. Efallai y bydd yn fwy diogel peidio â dweud eich bod yn mynd. Cynlluniwch gyda rhywun sy’n gwybod sut.',
      ],
    },
    {
      heading: 'Os ydych yn aros',
      texts: ['Gallwch aros a chael help yr un pryd. Er enghraifft:'],
      list: [
        'Cynllun ar gyfer yr adegau peryglus',
        'Cloeon newydd, a gorchudd i’r blwch llythyrau',
        'Rhywun i siarad â nhw, dros y ffôn neu mewn lle sy’n ddiogel i chi',
        'Gweithiwr sy’n sefyll gyda chi ac yn siarad drosoch',
      ],
    },
    {
      heading: 'Os mai’r person arall sydd i fynd',
      texts: [
        'Gall llys orchymyn i rywun gadw draw oddi wrthych. Gofynnwch i linell gymorth, gan nad yr un yw’r rheolau ym mhob gwlad.',
      ],
    },
    {
      heading: 'Os ydych yn mynd',
      list: [
        'Tŷ i bobl sydd wedi gorfod gadael yw lloches. Nid yw ei chyfeiriad yn cael ei roi i neb nad oes angen iddo ei wybod.',
        'Yn aml gall plant ddod hefyd. Dywedwch faint ohonoch sydd, a gofynnwch am anifeiliaid anwes.',
        'Nid oes lle ar unwaith bob tro. Gall gweithiwr chwilio am le gwag mewn rhannau eraill o’r wlad.',
        'Pan fydd gan loches le i chi, efallai y gall archebu tocyn trên am ddim. Gall dynion a phlant gael un hefyd. Gofynnwch a yw hyn yn dal i redeg.',
        'Gallwch hefyd ofyn i’r cyngor am gartref arall, neu aros gyda phobl rydych yn ymddiried ynddyn nhw.',
      ],
    },
    {
      heading: 'Os nad ydych yn gwybod eto',
      texts: ['Mae hynny’n iawn. Gallwch wrthod help, a gofyn eto’n nes ymlaen, mor aml ag y dymunwch.'],
    },
  ],
};
