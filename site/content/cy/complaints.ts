import type { ComplaintsWords } from '#site/content/en/complaints.ts';

export const complaints: ComplaintsWords = {
  heading: 'Cwynion',
  intro: 'Gallwch ddweud wrthym pan aeth rhywbeth o’i le, neu pan oedd rhywbeth yn teimlo’n anghywir.',
  sections: [
    {
      heading: 'Dywedwch wrthym',
      list: [
        'Ffoniwch ni, neu dywedwch wrth unrhyw weithiwr. Dywedwch mai cwyn yw hi.',
        'Nid oes rhaid i chi ddweud wrth y person y mae’r gŵyn amdano. Gallwch ofyn am reolwr.',
        'Dywedwch sut a phryd y gallwn eich ateb yn ddiogel. Efallai na fydd llythyr yn ddiogel.',
        'Gall rhywun rydych yn ymddiried ynddo ei wneud drosoch, os ydych yn cytuno.',
      ],
    },
    {
      heading: 'Os yw’n ymwneud â’r hyn a wyddom amdanoch',
      texts: [
        'Efallai eich bod yn meddwl i ni ddweud wrth rywun yr hyn na ddylem, neu fod yr hyn sydd gennym yn anghywir. O fewn 30 diwrnod rhaid i ni ddweud ein bod wedi cael eich cwyn.',
        'Os nad yw ein hateb yn helpu, gallwch fynd at Swyddfa’r Comisiynydd Gwybodaeth: ico.org.uk. Mae’n gwirio sut mae eraill yn trin yr hyn a wyddant amdanoch. Dywedwch wrthyn nhw hefyd beth sy’n ddiogel.',
      ],
    },
    {
      heading: 'Os yw’n ymwneud â rhywun arall',
      texts: ['Mae’r heddlu, y cyngor ac eraill yn derbyn cwynion eu hunain. Gallwch ofyn i ni sut.'],
    },
  ],
  ring: 'Ein ffôn',
  closed: 'Nid yw’r wefan hon wedi’i sefydlu eto, felly nid oes neb i’w ffonio.',
};
