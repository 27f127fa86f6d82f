import type { AbroadWords } from '#site/content/en/abroad.ts';

export const abroad: AbroadWords = {
  heading: 'Os daethoch o wlad arall',
  intro: 'Gallwch ofyn am help pa bapurau bynnag sydd gennych, a pha iaith bynnag rydych yn ei siarad.',
  sections: [
    {
      heading: 'Er enghraifft',
      list: [
        'Cadw eich pasbort neu eich papurau eraill',
        'Dweud y cewch eich anfon i ffwrdd, neu y byddwch yn colli eich plant, os dywedwch wrth rywun',
        'Gwrthod gadael i chi ddysgu’r iaith, gweithio neu gwrdd â phobl',
        'Teulu yma neu ymhell i ffwrdd sy’n eich bygwth, neu sydd am wneud i chi briodi',
      ],
    },
    {
      heading: 'Ydy hyn yn wir?',
      texts: [
        'Efallai nad yw’r person sy’n eich brifo yn dweud y gwir wrthych am y gyfraith. Gofynnwch i rywun sy’n ei gwybod. Gall llinell gymorth ddweud wrthych pwy sy’n gwneud.',
      ],
    },
    {
      heading: 'Fisâu ac arian',
      list: [
        'Nid yw ein ffurflen yn gofyn am eich fisa.',
        'Cyn dweud wrth neb amdano, gofynnwch beth fydd yn cael ei basio ymlaen, ac i bwy.',
        'Mae rhai fisâu’n dweud na chewch arian cyhoeddus. Dywedwch wrth y llinell gymorth os yw’ch un chi. Yna gallan nhw chwilio am help y gallwch ei gael.',
      ],
    },
    {
      heading: 'Eich iaith',
      list: [
        'Gofynnwch am gyfieithydd ar y pryd. Rhaid iddo fod yn rhywun sy’n gwneud hyn fel gwaith. Ni ddylai fod yn deulu, yn ffrind nac yn blentyn.',
        'Gallwch ddweud pwy nad ydych am ei gael: dyn neu fenyw, neu rywun sy’n adnabod eich teulu.',
        'Mae gan y llinell gymorth yn yr Alban gyfieithwyr ar y pryd. Gofynnwch i’r lleill hefyd.',
      ],
    },
  ],
};
