import type { TheyWords } from '#site/content/en/they.ts';

export const they: TheyWords = {
  name: {
    ask: 'Beth yw enw’r person?',
    label: 'Enw’r person',
    hint: 'Yr enw y mae’n hoffi cael ei alw wrtho. Gall fod yn enw wedi’i ddyfeisio.',
    faults: { missing: 'Ysgrifennwch enw ar gyfer y person. Mae unrhyw enw’n iawn.' },
  },
  age: {
    ask: 'Faint yw oed y person?',
    label: 'Oedran y person',
    options: { 'under-16': 'Dan 16', '16-17': '16 neu 17', '18-or-over': '18 neu’n hŷn' },
  },
  area: {
    ask: 'Ble mae’r person yn byw, yn fras?',
    label: 'Ardal y person',
    hint: 'Ysgrifennwch hanner cyntaf y cod post, fel NP20, neu enw’r cyngor. Dim stryd, os gwelwch yn dda.',
  },
  choice: {
    ask: 'Sut hoffai’r person gadw mewn cysylltiad?',
    label: 'Cadw mewn cysylltiad â’r person',
    options: {
      'contact-me': 'Cysylltwch â’r person, os gwelwch yn dda',
      'come-back': 'Y person sy’n cysylltu â chi',
      'do-not-contact': 'Peidiwch â chysylltu â’r person',
    },
    hints: { 'contact-me': 'Dim ond yn y ffordd ac ar yr amserau sy’n ddiogel, yn ôl y person.' },
    faults: { choose: 'Dewiswch sut hoffai’r person gadw mewn cysylltiad.' },
  },
  devices: {
    ask: 'Ffôn ac e-bost y person',
    hint: 'Mae eich atebion yn dangos pa ffyrdd sy’n fwy diogel. Os nad ydych yn siŵr, dywedwch hynny.',
  },
  phoneShared: {
    ask: 'Ydy rhywun arall yn defnyddio ffôn y person, neu’n edrych arno?',
    label: 'Rhywun arall yn defnyddio ffôn y person neu’n edrych arno',
  },
  emailShared: {
    ask: 'A allai rhywun arall ddarllen e-bost y person?',
    label: 'Gallai rhywun arall ddarllen e-bost y person',
  },
  tracked: {
    ask: 'A allai rhywun ddilyn yr hyn y mae’r person yn ei wneud ar ffôn neu gyfrifiadur?',
    label: 'Gallai rhywun ddilyn ffôn neu gyfrifiadur y person',
  },
  billSeen: { ask: 'Ydy rhywun arall yn gweld bil ffôn y person?', label: 'Rhywun arall yn gweld bil ffôn y person' },
  method: {
    ask: 'Sut gallwn ni gysylltu â’r person yn ddiogel?',
    label: 'Sut i gysylltu â’r person',
    hint: 'Dewiswch ffordd y dywedodd y person wrthych ei bod yn ddiogel.',
    options: {
      call: 'Ffonio’r person',
      text: 'Anfon neges destun at y person',
      email: 'Anfon e-bost at y person',
      through: 'Drwy rywun y mae’r person yn ymddiried ynddo',
    },
    hints: { through: 'Chi all hwnnw fod.' },
    why: {
      phoneShared: 'Gall rhywun edrych ar y ffôn. Dewiswch hyn ar gyfer ffôn arall yn unig.',
      emailShared: 'Gall rhywun ddarllen yr e-bost. Dewiswch hyn ar gyfer cyfeiriad arall yn unig.',
      tracked: 'Gall rhywun ddilyn yr hyn a wneir. Dewiswch hyn ar gyfer ffôn neu gyfrifiadur arall yn unig.',
      billSeen: 'Gall y bil ei ddangos. Dewiswch hyn ar gyfer ffôn arall yn unig.',
    },
    faults: { choose: 'Dewiswch sut y cawn gysylltu â’r person.' },
  },
  callNumber: { ask: 'Pa rif y gallwn ei ffonio?', label: 'Rhif ffôn y person' },
  textNumber: {
    ask: 'I ba rif y gallwn anfon neges destun?',
    label: 'Rhif y person ar gyfer negeseuon testun',
  },
  address: { ask: 'I ba gyfeiriad e-bost y gallwn ysgrifennu?', label: 'Cyfeiriad e-bost y person' },
  who: {
    ask: 'Drwy bwy y gallwn gysylltu â’r person?',
    label: 'Drwy bwy y gallwn gysylltu â’r person',
    hint: 'Enw y gallwn ofyn amdano, a phwy ydyw.',
  },
  how: {
    ask: 'Sut rydym yn cysylltu â nhw?',
    label: 'Sut i gysylltu â nhw',
    hint: 'Rhif ffôn neu gyfeiriad e-bost.',
  },
  onlyMe: {
    ask: 'Dywedodd y person wrthyf nad oes neb arall yn gallu gweld hwn',
    faults: { tick: 'Ticiwch hwn os dywedodd y person hynny. Os na, gofynnwch yn gyntaf, neu dewiswch ffordd arall.' },
  },
  trusted: {
    ask: 'Mae’r person yn ymddiried ynddynt. Cânt wybod eich bod am siarad â’r person.',
    faults: { tick: 'Ticiwch hwn os dywedodd y person hynny. Os na, gofynnwch yn gyntaf, neu dewiswch ffordd arall.' },
  },
  safeCall: {
    ask: 'Pryd mae’n ddiogel i ni ffonio’r person?',
    label: 'Amserau diogel',
    hint: 'Ticiwch ddyddiau, a dewiswch o ba bryd tan ba bryd. Dim ond ar yr amserau hyn y byddwn yn ffonio.',
  },
  safeWrite: {
    ask: 'Pryd mae’n ddiogel i ni ysgrifennu?',
    label: 'Amserau diogel',
    hint: 'Os gadewch hyn yn wag, gallwn ysgrifennu ar unrhyw adeg, hefyd yn y nos.',
    none: 'Ar unrhyw adeg, hefyd yn y nos',
  },
  safeThrough: {
    ask: 'Pryd y cawn ni geisio cysylltu â nhw?',
    label: 'Pryd i geisio cysylltu â nhw',
    hint: 'Os gadewch hyn yn wag, byddwn yn ceisio o ddydd Llun i ddydd Gwener, o 9 tan 5.',
    none: 'Llun i Gwener, 9 tan 5',
  },
  never: {
    ask: 'Pryd na ddylem ni byth gysylltu â’r person?',
    label: 'Byth ar yr amserau hyn',
    hint: 'Mae’r amserau hyn yn cyfrif bob tro, hyd yn oed o fewn amser diogel.',
    none: 'Dim un wedi’i ddewis',
  },
  unanswered: { ask: 'Pan fyddwn yn ffonio’r person', hint: 'Os nad ydych yn gwybod, na yw’r ateb.' },
  voicemail: { ask: 'A gawn ni adael neges llais?', label: 'Neges llais', options: { yes: 'Cewch', no: 'Na chewch' } },
  text: {
    ask: 'A gawn ni anfon neges destun i’r rhif hwn?',
    label: 'Neges destun',
    options: { yes: 'Cewch', no: 'Na chewch' },
  },
  withheld: {
    ask: 'All y person gymryd galwad nad yw’n dangos rhif?',
    label: 'Galwadau heb rif yn cyrraedd',
  },
  talk: {
    ask: 'Oes angen ffordd arall o siarad ar y person?',
    label: 'Ffordd o siarad',
    options: { 'relay-uk': 'Gwasanaeth Relay UK', bsl: 'Iaith Arwyddion Prydain (BSL)' },
  },
  another: { ask: 'Oes ffordd ddiogel arall o gysylltu â’r person?', label: 'Ffordd arall' },
  names: { ask: 'Os oes rhywun arall gerllaw' },
  introduction: {
    ask: 'Sut ddylem ni gyflwyno ein hunain?',
    label: 'Sut rydym yn cyflwyno ein hunain',
    hint: 'Yr hyn y cytunoch arno â’r person. Os byddwch yn gadael hyn yn wag, dim ond enw cyntaf y byddwn yn ei roi.',
    none: 'Enw cyntaf yn unig',
  },
  whoElse: { ask: 'Pwy arall allai ateb neu ei weld?', label: 'Pwy arall allai ateb' },
  phrases: { ask: 'Geiriau nad oes neb ond y person a ni yn eu gwybod' },
  proofPhrase: { ask: 'Geiriau sy’n dangos mai’r person sydd yno', hint: 'Dim ond os mai’r person a’u dewisodd.' },
  unsafePhrase: {
    ask: 'Geiriau sy’n golygu: nid wyf ar fy mhen fy hun',
    hint: 'Pan fydd y person yn eu dweud, byddwn yn gorffen yr alwad.',
  },
  unreached: { ask: 'Os bydd pethau’n newid' },
  ifUnreached: {
    ask: 'Beth ddylem ni ei wneud os na allwn gysylltu â’r person?',
    label: 'Os na allwn gysylltu â’r person',
    hint: 'Os na fyddwch yn dewis dim, byddwn yn stopio ceisio.',
    options: {
      stop: 'Stopio ceisio',
      'try-until': 'Dal i geisio tan ddiwrnod rydych chi’n ei ddewis',
      'ask-police': 'Gofyn i’r heddlu weld a yw’r person yn iawn',
    },
    hints: {
      'ask-police': 'Dim ond os dywedodd y person wrthych ei fod am hyn. Gall rhywun sylwi ar ymweliad gan yr heddlu.',
    },
  },
  tryUntil: { ask: 'Tan ba ddiwrnod?', label: 'Ceisio tan' },
  bankHolidays: {
    ask: 'Beth am wyliau banc?',
    label: 'Gwyliau banc',
    options: { 'as-usual': 'Fel ar ddyddiau eraill', never: 'Peidiwch byth â chysylltu â’r person bryd hynny' },
  },
  recheck: { ask: 'O ba ddiwrnod y dylem wirio bod hyn i gyd yn ddiogel o hyd?', label: 'Gwirio eto o' },
  story: {
    ask: 'Beth ddylem ni ei wybod?',
    label: 'Yr hyn a ddywedoch wrthym',
    hint: 'Cyn lleied neu gymaint ag y dymunwch. Cadwch yr hyn a welsoch ar wahân i’r hyn a glywsoch gan eraill.',
    none: 'Dim byd',
  },
};
