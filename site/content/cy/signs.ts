import type { SignsWords } from '#site/content/en/signs.ts';

export const signs: SignsWords = {
  heading: 'Sut gall cam-drin edrych',
  intro:
    'Nid cael eich taro yn unig yw cam-drin. Mae hefyd yn golygu bod rhywun agos yn codi ofn arnoch neu’n eich rheoli. Gall fod yn bartner, yn gyn-bartner, neu’n rhywun yn eich teulu.',
  sections: [
    {
      heading: 'Er enghraifft',
      list: [
        'Brifo eich corff: taro, gwthio, neu ddwylo am eich gwddf',
        'Codi ofn arnoch: gweiddi, bygwth, torri pethau, brifo anifail anwes',
        'Dweud wrthych ble cewch fynd, beth i’w wisgo a phwy i’w weld',
        'Gwneud i chi deimlo’n fach, neu ddweud mai chi sydd ar fai am bopeth',
        'Eich cadw draw oddi wrth ffrindiau a theulu',
        'Mynd â’ch arian, neu wneud i chi ofyn am bob ceiniog',
        'Rhyw nad ydych ei eisiau, neu y mae gennych ofn ei wrthod',
        'Eich dilyn, darllen eich negeseuon, neu ddefnyddio eich ffôn i weld ble rydych chi',
        'Teulu sy’n eich rheoli yn enw anrhydedd, neu sydd am wneud i chi briodi',
      ],
    },
    {
      heading: 'Nid oes rhaid iddo fod yn digwydd nawr',
      texts: [
        'Gall barhau ar ôl i chi wahanu. Efallai iddo ddod i ben flynyddoedd yn ôl. Gallwch siarad â rhywun amdano o hyd.',
      ],
    },
    {
      heading: 'Pryd gall y perygl fod yn fawr',
      texts: ['Siaradwch â llinell gymorth cyn gynted ag y gallwch yn ddiogel, os yw rhywun:'],
      list: [
        'wedi rhoi dwylo am eich gwddf, neu wedi eich atal rhag anadlu',
        'yn eich dilyn, neu’n gwrthod gadael llonydd i chi',
        'yn bygwth eich lladd chi neu eich plant',
        'yn eich brifo’n amlach nag o’r blaen, neu’n waeth',
        'yn eich rheoli, a chithau newydd adael neu ar fin gadael',
      ],
    },
    {
      heading: 'Mae’r hyn rydych yn ei deimlo yn cyfrif',
      texts: [
        'Nid prawf yw hwn. Chi sy’n gwybod orau faint o ofn sydd arnoch. Os oes ofn mawr arnoch, mae hynny’n ddigon i ffonio.',
      ],
    },
    {
      heading: 'Nid chi sydd ar fai',
      texts: ['Nid chi wnaeth iddo ddigwydd, beth bynnag a ddywedwyd wrthych. Rydym yn eich credu.'],
    },
  ],
};
