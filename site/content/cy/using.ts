import type { UsingWords } from '#site/content/en/using.ts';

// The names of menu entries stay in English: few phones in Wales show them in Welsh.
export const using: UsingWords = {
  heading: 'Defnyddio’r wefan hon yn ddiogel',
  intro:
    'Ni all unrhyw wefan guddio popeth. Dyma beth mae hon yn ei wneud, beth na all ei wneud, a beth gallwch chi ei wneud.',
  leaving: 'Gadael ar frys',
  leavingList: [
    'Pwyswch “Gadael y wefan hon”. Mae ar frig pob tudalen.',
    'Gyda bysellfwrdd, gallwch bwyso’r fysell Shift dair gwaith yn lle hynny.',
    'Mae’r sgrin yn mynd yn wag ar unwaith. Yna mae gwefan arall, gyffredin, yn agor.',
    'Os yw’r wefan hon ar agor mewn tabiau eraill, maen nhw’n gadael hefyd.',
    'Mae’r hyn rydych wedi’i deipio a heb ei anfon wedi mynd.',
    'Mae Yn ôl eich porwr a swipio’n ôl hefyd yn gadael. Y tu mewn i’r wefan hon, defnyddiwch yr “Yn ôl” ar y dudalen.',
    'Nid yw ail-lwytho’r dudalen yn gadael. Mae’n gwagio’r hyn rydych wedi’i deipio ac yn dangos y dudalen gyntaf a agoroch yma.',
    'Os dewch yn ôl drwy Yn ôl neu Ymlaen, nid yw’r wefan yn dangos ei hun. Teipiwch ei chyfeiriad eto.',
  ],
  not: 'Beth nad yw gadael yn ei wneud',
  notList: [
    'Nid yw’n clirio hanes eich porwr. Gall un llinell aros yno, gyda chyfeiriad y wefan hon a’r enw “Gwybodaeth leol”.',
    'Mewn hen borwr, neu un nad yw’n rhedeg sgriptiau, gall pob tudalen a agoroch aros yn yr hanes, a gall Yn ôl arwain ati. Nid yw’r hyn a deipioch yn cael ei ddangos.',
    'Nid yw’n atal rhaglen sy’n ysbïo ar eich ffôn neu’ch cyfrifiadur.',
    'Nid yw’n cuddio’r wefan hon rhag pwy bynnag sy’n gofalu am y rhyngrwyd gartref.',
  ],
  writing: 'Wrth i chi ysgrifennu',
  writingText:
    'Bydd botwm Yn ôl eich porwr, neu lwytho’r dudalen eto, yn colli’r hyn rydych wedi’i deipio. Defnyddiwch y botymau ar y dudalen. Nid oes dim rydych yn ei deipio yn cael ei gadw ar y ddyfais hon.',
  seen: 'Beth y gellir ei weld',
  seenList: [
    'Yn y tab ac yn yr hanes, “Gwybodaeth leol” yw enw pob tudalen yma.',
    'Gellir gweld cyfeiriad y wefan hon tra bydd ar agor.',
    'Gall yr hanes ymddangos ar ffonau, llechi a chyfrifiaduron eraill sy’n defnyddio’r un cyfrif.',
  ],
  device: 'Pa ddyfais i’w defnyddio',
  deviceList: [
    'Y gorau yw un na all y person sy’n eich brifo gael gafael arni: yn y gwaith, mewn llyfrgell, neu un ffrind.',
    'Gellir edrych ar ffôn, hyd yn oed un â chod, os yw rhywun yn gwybod y cod neu wedi gosod y ffôn i chi.',
    'Gall e-bost a chyfrifon sy’n cael eu rhannu ddangos beth rydych yn ei wneud ar ddyfais arall.',
  ],
  spying: 'Os ydych chi’n meddwl bod rhywun yn gwylio eich ffôn',
  spyingList: [
    'Ydy rhywun yn gwybod pethau sydd ar eich ffôn yn unig? Gall fod yn rhaglen ysbïo, neu’n gyfrif sy’n cael ei rannu.',
    'Gall rhaglen o’r fath weld y sgrin, hefyd mewn ffenestr breifat. Ni all y wefan hon ei hatal na dod o hyd iddi.',
    'Gall rhywun sylwi os byddwch yn ei thynnu. Siaradwch â llinell gymorth yn gyntaf, o ffôn arall.',
  ],
  private: 'Ffenestri preifat',
  privateText:
    'Nid yw ffenestr breifat yn cadw hanes. Mae ar gyfer y tro nesaf: nid yw’n newid dim am yr hyn rydych wedi’i agor eisoes. Caewch hi ar ôl gorffen. Nid yw’n atal rhaglenni ysbïo, ac mae’r rhyngrwyd gartref yn dal i weld enw’r wefan hon.',
  history: 'Tynnu un dudalen o’r hanes',
  historyText:
    'Peidiwch â dileu popeth. Gall hanes gwag edrych yn rhyfedd ynddo’i hun, a gall cyfrineiriau sydd wedi’u cadw fynd hefyd. Tynnwch dudalennau’r wefan hon yn unig.',
  browsers: 'Yn eich porwr',
  dated: 'Ysgrifennwyd ym mis Tachwedd 2026. Mae dewislenni’n newid, a gall eich un chi fod ychydig yn wahanol.',
  privately: 'Ffenestr breifat',
  remove: 'Un dudalen',
  steps: {
    chrome: {
      name: 'Chrome',
      privately: 'Agorwch y ddewislen â thri dot. Dewiswch “New Incognito tab” neu “New Incognito window”.',
      remove:
        'Agorwch y ddewislen â thri dot, yna “History”. Ar ffôn, pwyswch y groes neu’r bin wrth ymyl y dudalen. Ar gyfrifiadur, pwyswch y tri dot wrth ei hymyl, yna “Remove from history”.',
    },
    safari: {
      name: 'Safari (iPhone, iPad a Mac)',
      privately:
        'Ar iPhone neu iPad, pwyswch y botwm tabiau, yna dewiswch “Private”. Ar Mac: “File”, yna “New Private Window”.',
      remove:
        'Ar iPhone neu iPad, agorwch y llyfr, yna “History”. Llithrwch y dudalen i’r chwith a phwyswch “Delete”. Ar Mac: “History”, “Show All History”, dewiswch y dudalen a phwyswch y fysell Delete.',
    },
    samsung: {
      name: 'Samsung Internet',
      privately: 'Pwyswch y botwm tabiau, yna “Turn on Secret mode”.',
      remove: 'Agorwch y ddewislen â thair llinell, yna “History”. Daliwch fys ar y dudalen, yna pwyswch “Delete”.',
    },
    edge: {
      name: 'Edge',
      privately:
        'Agorwch y ddewislen â thri dot neu dair llinell. Dewiswch “New InPrivate window” neu “New InPrivate tab”.',
      remove:
        'Agorwch y ddewislen, yna “History”. Pwyswch y groes wrth ymyl y dudalen. Ar ffôn, daliwch fys arni, yna pwyswch “Delete”.',
    },
    firefox: {
      name: 'Firefox',
      privately:
        'Agorwch y ddewislen â thair llinell a dewiswch “New private window”. Ar ffôn, pwyswch y botwm tabiau, yna’r mwgwd.',
      remove:
        'Agorwch y ddewislen, yna “History”. Ar gyfrifiadur, cliciwch y dudalen â’r botwm de, yna “Delete Page”. Ar ffôn, pwyswch y dotiau neu’r groes wrth ei hymyl.',
    },
  },
};
