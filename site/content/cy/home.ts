import type { HomeWords } from '#site/content/en/home.ts';

export const home: HomeWords = {
  heading: 'Gwybodaeth a chyngor',
  intro:
    'Oes rhywun yn eich brifo, yn codi ofn arnoch neu’n eich rheoli? Gall fod yn bartner, yn gyn-bartner, neu’n rhywun yn eich teulu. Nid chi sydd ar fai. Rydym yn eich credu.',
  choices: 'Beth hoffech chi ei wneud?',
  write: { title: 'Mae angen help arnaf', text: 'Ysgrifennwch atom. Chi sy’n dewis sut a phryd rydym yn ateb.' },
  other: { title: 'Rwy’n poeni am rywun', text: 'Beth sy’n helpu, pwy y gallwch eu ffonio, a sut i ysgrifennu atom.' },
  work: {
    title: 'Rwy’n gweithio gyda rhywun',
    text: 'I bobl ym maes iechyd, ysgolion, tai, yr heddlu a chynghorau.',
  },
  danger: 'Mewn perygl nawr?',
  dangerText: 'Ffoniwch 999. Os nad yw’n ddiogel i chi siarad, mae ffordd o gael eich clywed.',
  dangerLink: 'Sut i ffonio 999 heb siarad',
  phone: 'Siarad â rhywun dros y ffôn',
  phoneLink: 'Rhagor o rifau ffôn',
  care: 'Os daw rhywun i mewn',
  careText:
    'Pwyswch “Gadael y wefan hon” ar y brig. Gyda bysellfwrdd, gallwch bwyso Shift dair gwaith yn lle hynny. Mae’r dudalen yn mynd ar unwaith.',
  careLink: 'Beth mae gadael yn ei wneud, a beth nad yw’n ei wneud',
};
