import type { PlanWords } from '#site/content/en/plan.ts';

export const plan: PlanWords = {
  heading: 'Cynllunio i fod yn fwy diogel',
  intro:
    'Chi sy’n adnabod eich bywyd orau. Dyma bethau i feddwl amdanyn nhw. Cymerwch yr hyn sy’n addas, a gadewch y gweddill.',
  sections: [
    {
      heading: 'Os bydd pethau’n mynd yn beryglus',
      list: [
        'Ffoniwch 999. Darllenwch nawr sut i ffonio heb siarad, er mwyn i chi wybod bryd hynny.',
        'Meddyliwch am y ffyrdd allan o’ch cartref. Cadwch draw o’r gegin, lle mae pethau miniog neu drwm.',
        'Cytunwch ar air gyda rhywun rydych yn ymddiried ynddo. Pan fyddwch yn ei ddweud, mae’n ffonio 999.',
        'Os ydych chi a chymydog eich dau yn dymuno hynny, gall y cymydog ffonio pan fydd yn clywed rhywbeth.',
        'Dangoswch i’ch plant sut i fynd allan a sut i ffonio 999. Ni ddylen nhw geisio ei atal.',
      ],
    },
    {
      heading: 'Ffonau',
      list: [
        'Defnyddiwch ffôn na all y person sy’n eich brifo edrych arno: yn y gwaith, neu ffôn ffrind.',
        'Ar ôl galwad, ffoniwch rif arall, fel nad hi yw’r alwad olaf yn y rhestr.',
        'Gallwch gadw rhif llinell gymorth dan enw arall.',
        'Dim ond o ffôn a gofrestrwyd o’r blaen y gallwch anfon neges destun i 999. Gwnewch hynny ar adeg dawel.',
        'Mae apiau diogelwch i’w cael. Ond gellir gweld ap ar y ffôn.',
      ],
    },
    {
      heading: 'Pethau y gall fod eu hangen arnoch',
      texts: ['Os yw’n ddiogel, meddyliwch ble mae’r rhain.'],
      list: [
        'Allweddi, cerdyn banc a rhywfaint o arian',
        'Pasbortau, tystysgrifau geni a llythyrau am eich cartref a’ch arian',
        'Meddyginiaeth, eich un chi ac un y plant',
        'Rhywbeth y mae’r plant yn hoff ohono',
      ],
    },
    {
      heading: 'Gall rhywun ddod o hyd i fag wedi’i bacio',
      texts: [
        'Efallai y bydd yn well gyda ffrind neu yn y gwaith. Gall rhywun ddod o hyd i gynllun ar bapur hefyd. Mae’n well yn eich pen.',
      ],
    },
    {
      heading: 'Yn eich cartref',
      texts: [
        'Gallwch ofyn am gloeon newydd, neu orchudd i’r blwch llythyrau sy’n cadw tân allan. Efallai y gall elusen helpu gyda hynny.',
      ],
    },
    {
      heading: 'Lleoedd i ofyn',
      list: [
        'Mae gan lawer o fferyllfeydd a rhai banciau “Safe Space”. Yno gallwch ffonio rhywun mewn heddwch. Gofynnwch wrth y cownter.',
        'Bu gan fferyllfeydd air cod ar gyfer hyn. Mae hynny wedi dod i ben.',
        'Gallwch ofyn i’r heddlu a yw eich partner wedi brifo eraill o’r blaen. Cyfraith Clare yw’r enw ar hyn. Mae gan yr Alban ei ffordd ei hun.',
      ],
    },
    {
      heading: 'Nid ar eich pen eich hun',
      texts: [
        'Y ffordd orau o wneud cynllun yw gyda gweithiwr sy’n gwybod sut. Edrychwch arno eto pan fydd rhywbeth yn newid.',
      ],
    },
  ],
};
