import type { AccessWords } from '#site/content/en/access.ts';

export const access: AccessWords = {
  heading: 'Hygyrchedd',
  intro:
    'Dylai pawb allu defnyddio’r wefan hon. Os na allwch chi, ffoniwch, neu gofynnwch i rywun rydych yn ymddiried ynddo ffonio.',
  sections: [
    {
      heading: 'Beth ddylai weithio',
      list: [
        'Defnyddio bysellfwrdd yn unig, neu ddarllenydd sgrin',
        'Gwneud y testun bedair gwaith yn fwy',
        'Ffôn bach, a sgrin dywyll neu olau',
        'Darllen pob tudalen gymorth heb sgriptiau',
        'Cymryd cymaint o amser ag y dymunwch',
      ],
    },
    {
      heading: 'Y rheolau rydym yn eu dilyn',
      texts: [
        'Rydym yn anelu at WCAG 2.2, lefel AA. Mae rhaglenni’n gwirio pob tudalen ar gyfer hyn. Nid yw pobl anabl wedi rhoi cynnig ar y wefan eto.',
      ],
    },
    {
      heading: 'Pam mae’r tab yn dweud yr un peth bob tro',
      texts: [
        'Mae’r un teitl ar bob tudalen: “Gwybodaeth leol”. Mae teitl yn aros yn yr hanes, a gall eraill ei ddarllen yn y tab. Felly mae enw’r dudalen yn ei phennawd. Yno mae darllenydd sgrin yn dechrau pan fydd tudalen yn agor.',
        'Mae un o reolau WCAG yn gofyn am deitl sy’n dweud am beth mae’r dudalen. Nid ydym yn cadw’r rheol honno, a hynny’n fwriadol.',
      ],
    },
    {
      heading: 'Beth nad yw’n gweithio',
      list: [
        'Mae angen sgriptiau ar y ffurflen, a phorwr nad yw’n rhy hen. Gallwch ffonio yn lle hynny.',
        'Nid oes iaith arwyddion na thestun hawdd ei ddeall eto.',
        'Mae Yn ôl eich porwr yn gadael y wefan hon. Defnyddiwch yr “Yn ôl” ar y dudalen.',
        'Mae pwyso Shift dair gwaith yn gadael. Os ydych yn pwyso Shift yn aml, gall hynny ddigwydd heb i chi ei fwriadu.',
      ],
    },
    {
      heading: 'Dywedwch wrthym',
      texts: [
        'Mae’r gyfraith yn dweud bod rhaid i ni wneud newidiadau fel y gallwch ddefnyddio ein help, cyn belled ag y gallwn. Ffoniwch ni a dywedwch beth fyddai’n helpu.',
      ],
    },
  ],
  dated: 'Ysgrifennwyd ym mis Tachwedd 2026.',
};
