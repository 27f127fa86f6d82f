import type { ToolsWords } from '#site/content/en/tools.ts';

export const tools: ToolsWords = {
  heading: 'Beth yw Dash a Marac',
  intro: 'Mae gweithwyr yn defnyddio’r geiriau hyn. Dyma beth maen nhw’n ei olygu i chi.',
  sections: [
    {
      heading: 'Asesiad Dash',
      texts: [
        'Rhestr o gwestiynau yw Dash. Mae gweithiwr wedi’i hyfforddi yn mynd drwyddi gyda chi. Mae’n helpu i weld pa mor fawr yw’r perygl.',
      ],
      list: [
        'Nid ydych yn ei llenwi ar eich pen eich hun. Nid yw ar y wefan hon.',
        'Gallwch ddweud ie, na neu “dydw i ddim yn gwybod”.',
        'Mae mwy nag un rhestr. Mewn rhai lleoedd mae’r heddlu’n defnyddio un arall.',
        'Mae’r hyn rydych chi’n ei deimlo yn cyfrif, a’r hyn y mae’r gweithiwr yn ei weld. Nid yw sgôr isel yn golygu eich bod yn ddiogel.',
        'Mae perygl yn newid. Felly efallai y bydd y gweithiwr yn gofyn eto.',
      ],
    },
    {
      heading: 'Cyfarfod Marac',
      texts: [
        'Cyfarfod am bobl sydd yn y perygl mwyaf yw Marac. Maen nhw’n 16 oed neu’n hŷn.',
        'Gall yr heddlu, iechyd, tai ac elusennau fod yno. Maen nhw’n gwneud cynllun gyda’i gilydd. Gall rhywun o elusen siarad drosoch.',
      ],
    },
    {
      heading: 'Beth sy’n cael ei basio ymlaen',
      list: [
        'Gofynnwch beth fydd yn cael ei ddweud, ac wrth bwy.',
        'Efallai y gofynnir a ydych yn cytuno. Os yw’r perygl yn fawr iawn, gallan nhw rannu’r hyn sydd ei angen heb eich caniatâd. Yna rhaid iddyn nhw nodi pam.',
        'Os bydd yr heddlu’n clywed am drosedd yno, gallan nhw ei nodi ac edrych i mewn iddi.',
      ],
    },
    {
      heading: 'Os bydd yn digwydd eto',
      texts: [
        'Gall rhywbeth ddigwydd o fewn 12 mis ar ôl Marac. Dywedwch wrth unrhyw weithiwr. Yna gall y cyfarfod siarad amdano eto, beth bynnag yw’r sgôr. Nid oes rhaid i chi fynd at yr heddlu.',
      ],
    },
    {
      heading: 'Dan 16 oed',
      texts: ['Nid yw Marac i blant. Mae gan y cyngor bobl sy’n gofalu amdanyn nhw.'],
    },
  ],
};
