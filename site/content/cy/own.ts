import type { OwnWords } from '#site/content/en/own.ts';

export const own: OwnWords = {
  heading: 'Os ydych yn poeni am sut rydych yn trin rhywun',
  intro:
    'Ydych chi’n codi ofn ar rywun agos, yn ei frifo neu’n ei reoli? Mae angen dewrder i ofyn hynny. Gall pobl eich helpu i stopio.',
  sections: [
    {
      heading: 'Pwy y gallwch siarad â nhw',
      texts: ['Mae Respect yn gwrando ac nid yw’n barnu. Nid oes rhaid i chi ddweud eich enw.'],
      list: [
        'Os ydych yn ofni y gallech frifo rhywun nawr, ewch oddi wrtho yn gyntaf. Yna ffoniwch.',
        'Gall eich meddyg helpu hefyd, gan gynnwys gyda diod, cyffuriau neu feddyliau tywyll.',
        'Os ydych yn rhiant, gofynnwch i’r cyngor am gyrsiau i dadau a mamau.',
      ],
    },
    {
      heading: 'Pam nad oes ffurflen yma',
      texts: [
        'Mae ein tîm yno i bobl sy’n cael eu brifo. Ni allwn weithio gyda’r ddwy ochr ar yr un pryd. Felly nid oes dim yn cael ei anfon o’r dudalen hon.',
      ],
    },
    {
      heading: 'Os mai fel arall y mae hi',
      texts: [
        'Dywedir wrth rai pobl mai nhw sydd ar fai am bopeth. Os oes rhywun yn codi ofn arnoch neu’n eich rheoli, gallwch ysgrifennu atom.',
      ],
    },
  ],
};
