import type { AgainWords } from '../en/again.ts';

export const again: AgainWords = {
  heading: 'Dod yn ôl',
  intro:
    'A wnaethoch ysgrifennu atom a mynd â rhestr siopa gyda chi? Teipiwch hi yma. Wedyn gallwch ddarllen ein hateb ac ysgrifennu eto.',
  see: 'Dim ond yr hyn a ysgrifennwyd gennym ni atoch chi y byddwch yn ei weld. Ni ddangosir yma yr hyn a ysgrifennoch chi atom ni, i chi nac i neb arall.',
  waiting:
    'Mae’r lle ar gyfer eich rhestr yn agor yma. Os nad oes dim yn agor, efallai bod eich porwr yn rhy hen, neu nad yw’n rhedeg sgriptiau. Yna gallwch ffonio yn lle hynny.',
  closed: 'Ni all neb ddod yn ôl yma eto. Gallwch ffonio yn lle hynny.',
  instead: 'Rhifau i’w ffonio yn lle hynny',
  ask: {
    label: 'Eich rhestr',
    hint: 'Wyth peth, gyda chomas neu bob un ar ei linell ei hun. Nid yw’r drefn o bwys.',
    open: 'Agor',
    working: 'Rydym yn chwilio. Gall hyn gymryd ychydig eiliadau.',
  },
  faults: {
    heading: 'Edrychwch ar hyn',
    empty: 'Teipiwch wyth peth eich rhestr',
    unknown: 'Nid ydym yn adnabod hyn o unrhyw restr: {item}',
    few: 'Mae wyth peth mewn rhestr. Cawsom hyd i {count}',
    wrong:
      'Ni chawsom hyd i ddim ar gyfer y rhestr hon. Edrychwch ar bob peth eto. Efallai bod un ar goll, neu bod un arall ar eich rhestr. Os cawsoch restr newydd, nid yw’r hen un yn gweithio mwyach.',
    tooMany: 'Rhoddwyd cynnig ar hynny’n rhy aml nawr. Arhoswch funud a rhowch gynnig arall arni.',
    lost: 'Ni ddaeth ateb. Efallai bod y cysylltiad yn wan. Mae’r hyn a deipioch yma o hyd: rhowch gynnig arall arni, neu ffoniwch ni.',
    memory:
      'Nid oes gan y ddyfais hon le i weithio ar y rhestr ar hyn o bryd. Caewch dudalennau eraill a rhowch gynnig arall arni, neu ffoniwch ni.',
    full: 'Nid oes rhagor o le yma. Ysgrifennwch atom fel y gwnaethoch y tro cyntaf, neu ffoniwch ni.',
    refused:
      'Ni ellid derbyn hynny ar hyn o bryd. Mae’r hyn a deipioch yma o hyd: rhowch gynnig arall arni nes ymlaen, neu ffoniwch ni.',
    unsafe: 'Nid yw rhywbeth am y wefan hon fel y dylai fod, felly ni anfonwyd dim. Ffoniwch ni.',
    words: 'Ysgrifennwch rywbeth yn gyntaf',
    long: 'Mae hyn yn rhy hir: gwnewch ef yn fyrrach',
    days: 'Dewiswch o leiaf un diwrnod',
    times: 'Dewiswch o bryd tan bryd',
    early: 'Rhaid i’r diwedd fod yn hwyrach na’r dechrau',
  },
  inside: {
    heading: 'Yr hyn a ysgrifennwyd atoch',
    nothing: 'Nid oes ateb eto. Rydym yn darllen popeth sy’n dod. Edrychwch eto nes ymlaen.',
    untold:
      'Nid oes dim yma eto. Cyn dweud dim wrthych, byddwn yn eich ffonio’n ôl drwy’ch switsfwrdd. Edrychwch eto yn nes ymlaen.',
    came: 'Daeth {time}',
    broken: 'Daeth rhywbeth na ellir ei agor neu ymddiried ynddo. Ffoniwch ni a dywedwch hynny.',
    look: 'Edrych eto',
    what: 'Beth allwch chi ei wneud yma',
    asks: 'Os gofynnwch am lai o gyswllt, mae hynny’n cyfrif ar unwaith. Oes rhif newydd, neu amser arall sy’n ddiogel? Cyn ei ddefnyddio, byddwn yn gofyn i chi yn yr hen ffordd am y geiriau sy’n dangos mai chi sydd yno.',
    write: 'Ysgrifennu eto',
    plan: 'Newid sut y cawn eich cyrraedd',
    never: 'Ychwanegu amserau pan na ddylem byth gysylltu',
    stop: 'Gofyn i ni beidio â chysylltu â chi mwyach',
    withdraw: 'Tynnu’n ôl yr hyn y gofynnoch amdano',
    renew: 'Cymryd rhestr newydd',
    drop: 'Gwneud heb restr',
    shut: 'Gorffen ac anghofio hyn',
  },
  back: 'Nôl',
  send: 'Anfon',
  sending: 'Rydym yn ei anfon.',
  write: {
    heading: 'Ysgrifennu eto',
    label: 'Beth hoffech chi ei ddweud wrthym?',
    hint: 'Dim ond ein tîm ni sy’n gallu ei ddarllen. Ni fydd yn cael ei ddangos yma wedyn.',
    done: { heading: 'Mae wedi cyrraedd', text: 'Bydd ein tîm yn ei ddarllen. Bydd ein hateb i’w weld yma.' },
  },
  plan: {
    heading: 'Newid sut y cawn eich cyrraedd',
    texts: [
      'Byddwch yn ateb y cwestiynau am eich cyrraedd unwaith eto. Yna bydd eich atebion yn sefyll wrth ymyl yr hyn a ddywedoch o’r blaen.',
      'Mae ffyrdd ac amserau yr ydych yn eu tynnu i ffwrdd yn cyfrif ar unwaith. Mae’r hyn sy’n newydd yn aros. Cyn defnyddio rhif newydd neu amser newydd, byddwn yn gofyn am y geiriau sy’n dangos mai chi sydd yno.',
      'Os oes un hen ffordd ar ôl, byddwn yn gofyn drwyddi. Os nad oes un, ffoniwch ni a dywedwch y geiriau: tan hynny ni fydd neb yn cysylltu â chi. Os na ddewisoch eiriau o’r fath erioed, ffoniwch ni hefyd.',
      'Nid ydym yn dangos yma yr hyn a ddywedoch o’r blaen. Felly ni all neb sy’n dod o hyd i’ch rhestr ei weld.',
    ],
    begin: 'Dechrau',
    again: 'Rhoi cynnig arall arni',
    done: {
      heading: 'Mae eich atebion newydd gennym',
      text: 'Mae’r ffyrdd a’r amserau a dynnoch i ffwrdd yn cyfrif nawr. Bydd yr hyn sy’n newydd yn cyfrif ar ôl i ni ofyn i chi am y geiriau sy’n dangos mai chi sydd yno.',
    },
  },
  never: {
    heading: 'Amserau pan na ddylem byth gysylltu',
    hint: 'Mae hyn yn cyfrif ar unwaith, ar gyfer pob ffordd o’ch cyrraedd.',
    days: 'Dyddiau',
    from: 'O',
    to: 'Tan',
    choose: 'Dewis',
    weekdays: ['Dydd Llun', 'Dydd Mawrth', 'Dydd Mercher', 'Dydd Iau', 'Dydd Gwener', 'Dydd Sadwrn', 'Dydd Sul'],
    midnight: 'hanner nos',
    done: {
      heading: 'Mae’r amserau hyn yn cyfrif nawr',
      text: 'Mae wedi cyrraedd. Ni fyddwn byth yn cysylltu ar yr amserau hyn.',
    },
  },
  stop: {
    heading: 'Gofyn i ni beidio â chysylltu â chi mwyach',
    text: 'Ni fyddwn yn cysylltu mwyach, mewn unrhyw ffordd. Gallwch ddod yn ôl yma o hyd a darllen yr hyn a ysgrifennwn. Os ydym yn ofni am fywyd, mae un person o’n tîm yn edrych ar hyn yn gyntaf.',
    yes: 'Ie, peidiwch â chysylltu â mi',
    done: {
      heading: 'Mae’r cysylltu wedi dod i ben',
      text: 'Mae wedi cyrraedd. Gallwch ddarllen yma o hyd yr hyn a ysgrifennwn.',
    },
  },
  withdraw: {
    heading: 'Tynnu’n ôl yr hyn y gofynnoch amdano',
    text: 'Ni fyddwn yn gwneud dim mwy am yr hyn a ysgrifennoch, ac ni fyddwn yn cysylltu. Os ydym yn ofni am fywyd, mae un person o’n tîm yn edrych ar hyn yn gyntaf. Gallwch ysgrifennu atom eto unrhyw bryd.',
    yes: 'Ie, tynnwch ef yn ôl',
    done: { heading: 'Rydych wedi’i dynnu’n ôl', text: 'Mae wedi cyrraedd. Ni fyddwn yn cysylltu.' },
  },
  renew: {
    heading: 'Cymryd rhestr newydd',
    text: 'Cewch wyth peth arall. Cyn gynted ag y pwyswch y botwm oddi tanynt, nid yw’r hen restr yn agor dim mwyach.',
    yes: 'Rwyf wedi’i chadw. Defnyddiwch y rhestr hon o hyn ymlaen',
    done: { heading: 'Mae’r rhestr newydd yn gweithio nawr', text: 'Nid yw’r hen un yn gweithio mwyach.' },
  },
  drop: {
    heading: 'Gwneud heb restr',
    text: 'Yna nid yw eich rhestr yn agor dim mwyach, ac ni ellir darllen ein hatebion yma. Mae’r hyn a ysgrifennoch atom yn aros gyda’n tîm.',
    yes: 'Ie, gwneud heb restr',
    done: { heading: 'Nid yw eich rhestr yn agor dim mwyach', text: 'Gallwch ei thaflu.' },
  },
};
