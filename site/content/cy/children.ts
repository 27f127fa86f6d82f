import type { ChildrenWords } from '#site/content/en/children.ts';

export const children: ChildrenWords = {
  heading: 'Os oes gennych blant',
  intro: 'Mae plant yn sylwi ar fwy nag y maen nhw’n ei ddweud. Nid chi sydd ar fai, ac nid nhw.',
  sections: [
    {
      heading: 'Beth sy’n helpu plant',
      list: [
        'Dywedwch wrthyn nhw nad nhw sydd ar fai.',
        'Gwrandewch pan fyddan nhw am siarad. Peidiwch â’u gorfodi.',
        'Dangoswch iddyn nhw sut i fynd o’r ffordd. Ni ddylen nhw geisio ei atal.',
        'Dangoswch iddyn nhw sut i ffonio 999, a beth i’w wneud os na allan nhw siarad.',
        'Gwnewch eich cynlluniau lle na allan nhw glywed. Gall plentyn ailadrodd yr hyn y mae’n ei glywed.',
      ],
    },
    {
      heading: 'Beth mae’r gyfraith yn ei ddweud',
      texts: [
        'Gall plentyn weld y cam-drin, ei glywed, neu deimlo ei effaith. Yng Nghymru a Lloegr mae’r gyfraith yn dweud ei fod yn cael ei wneud i’r plentyn hefyd.',
      ],
    },
    {
      heading: 'Os ydych yn mynd',
      texts: ['Yn aml gall lloches gymryd plant. Dywedwch beth yw eu hoed, gan nad oes lle i rai hŷn ym mhob tŷ.'],
    },
    {
      heading: 'Ar ôl i chi wahanu',
      texts: [
        'Gall cam-drin barhau pan fydd plant yn mynd yn ôl ac ymlaen, neu pan fyddwch yn siarad amdanyn nhw. Dywedwch wrth weithiwr, er mwyn cynllunio ar gyfer hynny.',
      ],
    },
    {
      heading: 'Pryd mae’n rhaid i ni ddweud wrth eraill',
      texts: [
        'Os gall plentyn gael niwed difrifol, efallai y bydd rhaid i ni ddweud wrth y bobl yn y cyngor sy’n gofalu am blant. Os yw’n ddiogel, byddwn yn dweud wrthych chi yn gyntaf.',
      ],
    },
    {
      heading: 'Plant sydd am siarad',
      texts: ['Mae Childline yn gwrando ar bawb dan 19 oed. Gall pobl ifanc 16 neu 17 oed ysgrifennu atom eu hunain.'],
    },
  ],
};
