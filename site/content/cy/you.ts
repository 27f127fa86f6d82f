import type { YouWords } from '#site/content/en/you.ts';

export const you: YouWords = {
  name: {
    ask: 'Pa enw ddylem ni ei ddefnyddio?',
    label: 'Enw',
    hint: 'Mae unrhyw enw’n iawn. Gallwch ddyfeisio un.',
    faults: { missing: 'Ysgrifennwch enw i ni ei ddefnyddio. Mae unrhyw enw’n iawn.' },
  },
  age: {
    ask: 'Faint yw eich oed chi?',
    label: 'Oedran',
    hint: 'Rydym yn gofyn am fod help arbennig i bobl dan 16 oed, ac i bobl sy’n 16 neu’n 17.',
    options: { 'under-16': 'Dan 16', '16-17': '16 neu 17', '18-or-over': '18 neu’n hŷn' },
    faults: { choose: 'Dewiswch eich grŵp oedran.' },
  },
  area: {
    ask: 'Ble rydych chi’n byw, yn fras?',
    label: 'Ardal',
    hint: 'Ysgrifennwch hanner cyntaf eich cod post, fel NP20, neu enw eich cyngor. Rydym yn gofyn er mwyn dod o hyd i help yn eich ardal chi.',
    faults: { missing: 'Ysgrifennwch hanner cyntaf eich cod post, neu enw eich cyngor.' },
  },
  choice: {
    ask: 'Sut hoffech chi gadw mewn cysylltiad?',
    label: 'Cadw mewn cysylltiad',
    options: {
      'contact-me': 'Cysylltwch â mi, os gwelwch yn dda',
      'come-back': 'Byddaf i’n dod yn ôl',
      'do-not-contact': 'Peidiwch â chysylltu â mi',
    },
    hints: {
      'contact-me': 'Dim ond yn y ffordd ac ar yr amserau rydych chi’n eu dewis.',
      'come-back': 'Nid ydym yn cysylltu â chi. Byddwch chi’n cysylltu pan fydd yn gyfleus.',
      'do-not-contact': 'Rydym yn darllen yr hyn rydych yn ei ysgrifennu, a dyna’r cyfan. Gallwch ein ffonio o hyd.',
    },
    faults: { choose: 'Dewiswch sut i gadw mewn cysylltiad. Mae’r tri dewis yn iawn.' },
  },
  devices: {
    ask: 'Eich ffôn a’ch e-bost',
    hint: 'Mae eich atebion yn dangos pa ffyrdd o gysylltu â chi sy’n fwy diogel. Os nad ydych yn siŵr, dywedwch hynny.',
  },
  phoneShared: {
    ask: 'Ydy rhywun arall yn defnyddio eich ffôn, neu’n edrych arno?',
    label: 'Rhywun arall yn defnyddio’r ffôn neu’n edrych arno',
  },
  emailShared: {
    ask: 'A allai rhywun arall ddarllen eich e-bost?',
    label: 'Gallai rhywun arall ddarllen yr e-bost',
    hint: 'Er enghraifft, os ydynt yn gwybod y cyfrinair neu wedi mewngofnodi ar eu ffôn eu hunain.',
  },
  tracked: {
    ask: 'A allai rhywun ddilyn yr hyn rydych yn ei wneud ar eich ffôn neu’ch cyfrifiadur?',
    label: 'Gallai rhywun ddilyn y ffôn neu’r cyfrifiadur',
    hint: 'Er enghraifft, â rhaglen gudd, neu gyfrif sy’n cael ei rannu.',
  },
  billSeen: {
    ask: 'Ydy rhywun arall yn gweld y bil ffôn?',
    label: 'Rhywun arall yn gweld y bil ffôn',
    hint: 'Mae rhai biliau’n enwi pob galwad a phob neges destun.',
  },
  method: {
    ask: 'Sut gallwn ni gysylltu â chi’n ddiogel?',
    label: 'Sut i gysylltu â chi',
    hint: 'Dewiswch ffordd nad oes neb arall yn gallu ei gweld na’i chlywed. Nid ydym yn defnyddio unrhyw ffordd arall.',
    options: {
      call: 'Ffoniwch fi',
      text: 'Anfonwch neges destun ataf',
      email: 'Anfonwch e-bost ataf',
      through: 'Drwy rywun rwy’n ymddiried ynddo',
    },
    hints: { through: 'Ffrind, meddyg, athro: rhywun sy’n gallu siarad â chi ar eich pen eich hun.' },
    why: {
      phoneShared: 'Gall rhywun edrych ar eich ffôn. Dewiswch hyn ar gyfer ffôn arall yn unig.',
      emailShared: 'Gall rhywun ddarllen eich e-bost. Dewiswch hyn ar gyfer cyfeiriad arall yn unig.',
      tracked:
        'Gall rhywun ddilyn yr hyn rydych yn ei wneud. Dewiswch hyn ar gyfer ffôn neu gyfrifiadur arall yn unig.',
      billSeen: 'Gall y bil ei ddangos. Dewiswch hyn ar gyfer ffôn arall yn unig.',
    },
    faults: {
      choose:
        'Dewiswch sut y cawn gysylltu â chi. Os nad oes ffordd ddiogel, ewch yn ôl a dewis “Byddaf i’n dod yn ôl”.',
    },
  },
  callNumber: {
    ask: 'Pa rif y gallwn ei ffonio?',
    label: 'Rhif ffôn',
    hint: 'A allai rhywun arall ei ateb, neu edrych ar ei restr galwadau? Yna dewiswch ffôn arall neu ffordd arall.',
  },
  textNumber: {
    ask: 'I ba rif y gallwn anfon neges destun?',
    label: 'Rhif ar gyfer negeseuon testun',
    hint: 'A allai rhywun arall weld ei negeseuon, hefyd ar sgrin dan glo? Yna dewiswch ffôn arall neu ffordd arall.',
  },
  address: {
    ask: 'I ba gyfeiriad e-bost y gallwn ysgrifennu?',
    label: 'Cyfeiriad e-bost',
    hint: 'Ydy rhywun arall yn gwybod y cyfrinair? Yna dewiswch gyfeiriad arall neu ffordd arall.',
  },
  who: {
    ask: 'Drwy bwy y gallwn gysylltu â chi?',
    label: 'Drwy bwy y gallwn gysylltu â chi',
    hint: 'Enw y gallwn ofyn amdano, a phwy yw’r person. Er enghraifft: Mair, y nyrs yn y feddygfa.',
  },
  how: {
    ask: 'Sut rydym yn cysylltu â’r person hwnnw?',
    label: 'Sut i gysylltu â’r person hwnnw',
    hint: 'Rhif ffôn neu gyfeiriad e-bost.',
  },
  onlyMe: {
    ask: 'Dim ond fi sy’n gallu gweld hwn',
    faults: {
      tick: 'Ticiwch hwn os mai dim ond chi sy’n gallu ei weld. Os gall eraill, ewch yn ôl a dewis ffordd arall.',
    },
  },
  trusted: {
    ask: 'Rwy’n ymddiried yn y person hwn. Caiff wybod eich bod am siarad â mi.',
    faults: {
      tick: 'Ticiwch hwn os ydych yn ymddiried yn y person ac os caiff wybod. Os na, ewch yn ôl a dewis ffordd arall.',
    },
  },
  safeCall: {
    ask: 'Pryd mae’n ddiogel i ni ffonio?',
    label: 'Amserau diogel',
    hint: 'Ticiwch ddyddiau, a dewiswch o ba bryd tan ba bryd. Dim ond ar yr amserau hyn y byddwn yn ffonio.',
  },
  safeWrite: {
    ask: 'Pryd mae’n ddiogel i ni ysgrifennu atoch?',
    label: 'Amserau diogel',
    hint: 'Ticiwch ddyddiau, a dewiswch o ba bryd tan ba bryd. Os gadewch hyn yn wag, gallwn ysgrifennu ar unrhyw adeg, hefyd yn y nos.',
    none: 'Ar unrhyw adeg, hefyd yn y nos',
  },
  safeThrough: {
    ask: 'Pryd y cawn ni geisio cysylltu â’r person hwn?',
    label: 'Pryd i geisio cysylltu â’r person hwn',
    hint: 'Ticiwch ddyddiau, a dewiswch o ba bryd tan ba bryd. Os gadewch hyn yn wag, byddwn yn ceisio o ddydd Llun i ddydd Gwener, o 9 tan 5.',
    none: 'Llun i Gwener, 9 tan 5',
  },
  never: {
    ask: 'Pryd na ddylem ni byth gysylltu â chi?',
    label: 'Byth ar yr amserau hyn',
    hint: 'Er enghraifft, pan fydd rhywun arall gartref. Mae’r amserau hyn yn cyfrif bob tro, hyd yn oed o fewn amser diogel.',
    none: 'Dim un wedi’i ddewis',
  },
  unanswered: {
    ask: 'Pan fyddwn yn ffonio',
    hint: 'Nid ydym yn gadael neges llais nac yn anfon neges destun oni bai eich bod yn cytuno.',
  },
  voicemail: { ask: 'A gawn ni adael neges llais?', label: 'Neges llais', options: { yes: 'Cewch', no: 'Na chewch' } },
  text: {
    ask: 'A gawn ni anfon neges destun i’r rhif hwn?',
    label: 'Neges destun',
    options: { yes: 'Cewch', no: 'Na chewch' },
  },
  withheld: {
    ask: 'Allwch chi gymryd galwad nad yw’n dangos rhif?',
    label: 'Galwadau heb rif yn cyrraedd',
    hint: 'Rydym yn aml yn cuddio ein rhif. Mae rhai ffonau’n gwrthod galwadau o’r fath.',
  },
  talk: {
    ask: 'Oes angen ffordd arall o siarad arnoch?',
    label: 'Ffordd o siarad',
    options: { 'relay-uk': 'Gwasanaeth Relay UK', bsl: 'Iaith Arwyddion Prydain (BSL)' },
  },
  another: {
    ask: 'Oes ffordd ddiogel arall o gysylltu â chi?',
    label: 'Ffordd arall',
    hint: 'Rydym yn ei defnyddio os nad yw’r un o’i blaen yn gweithio.',
  },
  names: { ask: 'Os oes rhywun arall gerllaw' },
  introduction: {
    ask: 'Sut ddylem ni gyflwyno ein hunain?',
    label: 'Sut rydym yn cyflwyno ein hunain',
    hint: 'Gall rhywun arall ateb neu ddarllen. Dywedwch wrthym beth i’w ddweud, fel: “dywedwch eich bod o’r deintydd”. Os byddwch yn gadael hyn yn wag, dim ond enw cyntaf y byddwn yn ei roi.',
    none: 'Enw cyntaf yn unig',
  },
  whoElse: {
    ask: 'Pwy arall allai ateb neu ei weld?',
    label: 'Pwy arall allai ateb',
    hint: 'Os bydd rhywun arall yn ateb, ni ddywedwn ddim amdanoch chi.',
  },
  phrases: {
    ask: 'Geiriau nad oes neb ond chi a ni yn eu gwybod',
    hint: 'Dewiswch eiriau y gallwch eu dweud heb i neb sylwi.',
  },
  proofPhrase: {
    ask: 'Geiriau sy’n dangos mai chi sydd yno',
    hint: 'Efallai y byddwn yn gofyn amdanynt cyn dweud dim.',
  },
  unsafePhrase: {
    ask: 'Geiriau sy’n golygu: nid wyf ar fy mhen fy hun',
    hint: 'Er enghraifft: “nid oes arnaf eisiau dim, diolch”. Pan fyddwch yn eu dweud, byddwn yn gorffen yr alwad.',
  },
  unreached: { ask: 'Os bydd pethau’n newid' },
  ifUnreached: {
    ask: 'Beth ddylem ni ei wneud os na allwn gysylltu â chi?',
    label: 'Os na allwn gysylltu â chi',
    hint: 'Os na fyddwch yn dewis dim, byddwn yn stopio ceisio.',
    options: {
      stop: 'Stopio ceisio',
      'try-until': 'Dal i geisio tan ddiwrnod rwy’n ei ddewis',
      'ask-police': 'Gofyn i’r heddlu weld a wyf yn iawn',
    },
    hints: { 'ask-police': 'Efallai y dôn nhw at eich drws.' },
  },
  tryUntil: { ask: 'Tan ba ddiwrnod?', label: 'Ceisio tan' },
  bankHolidays: {
    ask: 'Beth am wyliau banc?',
    label: 'Gwyliau banc',
    hint: 'Efallai y bydd pobl eraill gartref bryd hynny.',
    options: { 'as-usual': 'Fel ar ddyddiau eraill', never: 'Peidiwch byth â chysylltu bryd hynny' },
  },
  recheck: {
    ask: 'O ba ddiwrnod y dylem wirio bod hyn i gyd yn ddiogel o hyd?',
    label: 'Gwirio eto o',
    hint: 'Er enghraifft, os byddwch yn symud neu’n cael ffôn arall.',
  },
  wantsCode: {
    ask: 'Hoffech chi gael ffordd o ddod yn ôl yma?',
    label: 'Rhestr i ddod yn ôl â hi',
    hint: 'Rydych yn cael rhestr siopa. Gyda hi gallwch ddarllen ein hateb ac ysgrifennu eto. Gallwch hefyd newid sut y cawn eich cyrraedd, neu ddweud wrthym am stopio.',
  },
  story: {
    ask: 'Dywedwch wrthym gyn lleied neu gymaint ag y dymunwch',
    label: 'Yr hyn a ddywedoch wrthym',
    hint: 'Nid oes rhaid i chi brofi dim. Rydym yn eich credu.',
    none: 'Dim byd',
  },
};
