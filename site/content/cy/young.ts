import type { YoungWords } from '#site/content/en/young.ts';

export const young: YoungWords = {
  heading: 'Os wyt ti dan 16 oed',
  intro:
    'Oes rhywun gartref yn dy frifo di, neu’n brifo rhywun rwyt ti’n ei garu? Ydy hynny’n codi ofn arnat ti? Nid dy fai di yw hyn. Mae’n dda dy fod yn chwilio am rywun i siarad â nhw.',
  danger: 'Mewn perygl nawr',
  dangerText: 'Ffonia 999. Mae plant yn cael ffonio 999 hefyd. Os na alli di siarad, mae ffordd o gael dy glywed.',
  dangerLink: 'Sut i ffonio 999 heb siarad',
  talk: 'Siarad â rhywun',
  talkText: 'Galli di ffonio Childline am unrhyw beth. Does dim rhaid i ti ddweud dy enw.',
  callLog: 'Mae Childline yn dweud nad yw ei rif ar y bil ffôn. Gall ymddangos o hyd yn rhestr galwadau’r ffôn.',
  adult: 'Dweud wrth oedolyn rwyt ti’n ymddiried ynddo',
  adultList: ['Athro neu rywun arall yn yr ysgol', 'Meddyg neu nyrs', 'Rhywun yn dy deulu sy’n gwrando'],
  adultText:
    'Os nad yw’r un cyntaf yn helpu, dyweda wrth un arall. Efallai y bydd rhaid i oedolyn ddweud wrth eraill, i dy gadw rhag niwed. Galli di ofyn am hynny yn gyntaf.',
  form: 'Pam nad oes ffurflen yma',
  formText:
    'Mae ein ffurflen ni i bobl 16 oed a hŷn. Os wyt ti’n iau, rydym am i ti gael rhywun sy’n gallu gwrando a gweithredu ar unwaith.',
  older: 'Rwy’n 16 oed neu’n hŷn: ysgrifennu atom',
};
