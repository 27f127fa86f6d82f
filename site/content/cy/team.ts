import type { TeamWords } from '#site/content/en/team.ts';

export const team: TeamWords = {
  duty: 'Y ddesg',
  dutyText: 'I’r bobl yn y tîm. Yn chwilio am rywun i siarad â nhw? Mae’r rhifau ffôn isod.',
  start: 'Sefydlu’r wefan',
  startText: 'I’r person sy’n sefydlu’r wefan hon. Mae’n cael ei wneud unwaith.',
  join: 'Ymuno',
  joinText: 'I bobl a wahoddwyd i’r tîm.',
  waiting:
    'Mae’r dudalen yn agor yma. Os nad oes dim yn agor, efallai fod y porwr yn rhy hen, neu nad yw’n rhedeg sgriptiau. Defnyddiwch un cyfredol os gwelwch yn dda.',
  closed: 'Nid yw’r wefan hon wedi’i sefydlu eto.',
  setUp: 'Sefydlu nawr',
};
