import type { DisabledWords } from '#site/content/en/disabled.ts';

export const disabled: DisabledWords = {
  heading: 'Os ydych chi’n anabl',
  intro: 'Gall rhywun sy’n gofalu amdanoch hefyd fod yr un sy’n eich brifo. Gallwch ofyn am help sy’n addas i chi.',
  sections: [
    {
      heading: 'Er enghraifft',
      list: [
        'Mynd â phethau sydd eu hangen arnoch neu eu torri: ffôn, cadair olwyn, cymorth clyw',
        'Cadw eich meddyginiaeth oddi wrthych, neu roi gormod i chi',
        'Siarad drosoch, a byth yn eich gadael ar eich pen eich hun gydag eraill',
        'Mynd â’ch arian',
        'Dweud na fyddai neb arall yn gofalu amdanoch',
      ],
    },
    {
      heading: 'Os ydych chi’n Fyddar neu’n methu siarad',
      list: [
        'Mae ffyrdd o gyrraedd 999 drwy iaith arwyddion a thrwy destun. Mae “Nawr” yn dweud sut.',
        'Elusen i bobl Fyddar yw SignHealth, ac mae ganddi wasanaeth ar gyfer hyn: signhealth.org.uk.',
        'Mae’r llinell gymorth i Loegr wedi cynnig iaith arwyddion drwy fideo o ddydd Llun i ddydd Gwener. Efallai fod yr amserau wedi newid.',
        'Rhaid i ddehonglydd fod yn rhywun sy’n gwneud hyn fel gwaith. Ni ddylai fod yn deulu, yn ffrind nac yn blentyn.',
      ],
    },
    {
      heading: 'Dywedwch wrthym beth sy’n helpu',
      texts: [
        'Mwy o amser? Geiriau byr? Lle heb risiau? Gallwch ei ysgrifennu yn y ffurflen, neu ei ddweud ar y ffôn.',
      ],
    },
    {
      heading: 'Os oes angen gofal arnoch',
      texts: [
        'Dywedwch beth sydd ei angen arnoch bob dydd, er mwyn iddo fod yn rhan o’r cynllun. Os oes angen gofal arnoch ac y gallech gael niwed difrifol, efallai y bydd rhaid i ni ddweud wrth eraill. Os yw’n ddiogel, byddwn yn dweud wrthych chi yn gyntaf.',
      ],
    },
  ],
};
