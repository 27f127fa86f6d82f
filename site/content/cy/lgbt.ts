import type { LgbtWords } from '#site/content/en/lgbt.ts';

export const lgbt: LgbtWords = {
  heading: 'Os ydych chi’n LHDT+',
  intro:
    'Mae cam-drin yn digwydd i bobl o bob math, mewn cariad ac mewn teuluoedd. Gallwch ofyn am help yn union fel yr ydych.',
  sections: [
    {
      heading: 'Er enghraifft',
      list: [
        'Bygwth dweud wrth eraill pwy ydych chi, neu bwy rydych chi’n ei garu',
        'Dweud na fydd neb yn eich credu, neu mai dim ond i eraill y mae help',
        'Gwrthod gadael i chi ddefnyddio eich enw, eich dillad neu eich meddyginiaeth',
        'Teulu sydd am eich newid, eich brifo neu wneud i chi briodi',
      ],
    },
    {
      heading: 'Beth rydych yn ei ddweud',
      list: [
        'Nid oes rhaid i chi ddweud mwy amdanoch eich hun nag y dymunwch.',
        'Gallwch ddweud wrthym pa enw a pha eiriau i’w defnyddio amdanoch.',
        'Ydych chi’n ofni ein bod yn adnabod yr un bobl? Dywedwch hynny. Nid ydym yn dweud wrth neb a ydym yn eich adnabod.',
      ],
    },
    {
      heading: 'Help i chi',
      texts: ['Mae Galop yno i bobl LHDT+. Mae’r llinellau cymorth yng Nghymru, yr Alban a Gogledd Iwerddon i bawb.'],
    },
  ],
};
