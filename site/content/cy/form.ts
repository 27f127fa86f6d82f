import type { FormWords } from '#site/content/en/form.ts';

export const form: FormWords = {
  asked: {
    heading: 'Beth rydym yn ei ofyn',
    list: [
      'Enw i’ch galw wrtho. Gall fod yn enw wedi’i ddyfeisio.',
      'Eich grŵp oedran, a ble rydych chi’n byw, yn fras.',
      'Sut a phryd y cawn gysylltu â chi’n ddiogel, neu na chawn gysylltu o gwbl.',
      'Beth sy’n digwydd, os ydych am ddweud wrthym. Nid oes rhaid i chi.',
    ],
    pages: 'Mae un cwestiwn ar bob tudalen. Nid oes dim yn cael ei anfon nes i chi bwyso “Anfon” ar yr un olaf.',
    back: 'I fynd yn ôl, defnyddiwch y botwm “Yn ôl” ar y dudalen. Mae Yn ôl eich porwr yn gadael y wefan hon ac yn gwagio’r ffurflen.',
  },
  begin: 'Dechrau',
  back: 'Yn ôl',
  backNote:
    'Defnyddiwch yr “Yn ôl” yma. Mae Yn ôl eich porwr, swipio neu lwytho’r dudalen eto yn gadael ac yn gwagio’r ffurflen.',
  next: 'Parhau',
  faultsHeading: 'Edrychwch ar hyn eto, os gwelwch yn dda',
  fault: 'I’w gywiro:',
  faults: {
    'name-missing': 'Ysgrifennwch enw i ni ei ddefnyddio. Mae unrhyw enw’n iawn.',
    'name-long': 'Mae’r enw hwn yn rhy hir. Ysgrifennwch un byrrach, os gwelwch yn dda.',
    'age-missing': 'Dewiswch eich grŵp oedran.',
    'area-missing': 'Ysgrifennwch hanner cyntaf eich cod post, neu enw eich cyngor.',
    'area-wrong':
      'Ni allwn ddarllen hwn fel lle. Ysgrifennwch hanner cyntaf cod post, fel NP20, neu enw cyngor. Dim stryd, os gwelwch yn dda.',
    'method-missing': 'Dewiswch sut y cawn gysylltu â chi, neu na chawn gysylltu o gwbl.',
    'number-missing': 'Ysgrifennwch y rhif.',
    'number-wrong': 'Nid yw hwn yn edrych fel rhif ffôn. Defnyddiwch ddigidau yn unig, fel 07700 900123.',
    'address-missing': 'Ysgrifennwch y cyfeiriad e-bost.',
    'address-wrong': 'Nid yw hwn yn edrych fel cyfeiriad e-bost. Dylai fod fel robin@example.org.',
    'only-me-missing':
      'Ticiwch hwn os mai dim ond chi sy’n gallu ei weld. Os gall eraill, ewch yn ôl a dewis ffordd arall.',
    'safe-missing': 'Dewiswch o leiaf un amser pan fydd yn ddiogel i ni ffonio.',
    'days-missing': 'Ticiwch o leiaf un diwrnod ar gyfer yr amser hwn.',
    'from-missing': 'Dewiswch pryd mae’r amser hwn yn dechrau.',
    'to-missing': 'Dewiswch pryd mae’r amser hwn yn gorffen.',
    'ends-early': 'Rhaid i’r diwedd fod yn hwyrach na’r dechrau. Dewiswch ddiwedd hwyrach, neu defnyddiwch ddau amser.',
    'no-time-left':
      'Mae hyn yn dileu pob amser diogel. Gadewch o leiaf un, neu ewch yn ôl a dewis na ddylai neb gysylltu.',
    'introduction-long': 'Mae hyn yn rhy hir. Defnyddiwch un frawddeg fer, os gwelwch yn dda.',
    'story-long': 'Mae hyn yn hirach nag y gallwn ei anfon. Gwnewch ef yn fyrrach, os gwelwch yn dda.',
  },
  name: {
    heading: 'Pa enw ddylem ni ei ddefnyddio?',
    hint: 'Mae unrhyw enw’n iawn. Gallwch ddyfeisio un.',
    label: 'Enw',
  },
  age: {
    heading: 'Faint yw eich oed chi?',
    hint: 'Rydym yn gofyn am fod help arbennig i bobl dan 16 oed, ac i bobl sy’n 16 neu’n 17.',
    label: 'Oedran',
    choices: { 'under-16': 'Dan 16', '16-17': '16 neu 17', '18-or-over': '18 neu’n hŷn' },
  },
  young: {
    heading: 'Rwyt ti dan 16 oed',
    text: 'Mae’r ffurflen hon i bobl 16 oed a hŷn. I ti, mae pobl sy’n gallu gwrando a helpu ar unwaith.',
    sent: 'Nid oes dim a deipiaist wedi cael ei anfon.',
    link: 'Pwy y gelli di siarad â nhw',
  },
  area: {
    heading: 'Ble rydych chi’n byw, yn fras?',
    hint: 'Ysgrifennwch hanner cyntaf eich cod post, fel NP20, neu enw eich cyngor. Rydym yn gofyn er mwyn dod o hyd i help yn eich ardal chi.',
    label: 'Ardal',
    shortened: 'Dim ond yr hanner cyntaf rydym yn ei gymryd, {outward}. Nid yw’r gweddill yn cael ei anfon.',
  },
  method: {
    heading: 'Sut gallwn ni gysylltu â chi’n ddiogel?',
    hint: 'Dewiswch ffordd nad oes neb arall yn gallu ei gweld na’i chlywed. Nid ydym yn defnyddio unrhyw ffordd arall.',
    label: 'Sut i gysylltu â chi',
    choices: {
      call: 'Ffoniwch fi',
      text: 'Anfonwch neges destun ataf',
      email: 'Anfonwch e-bost ataf',
      none: 'Peidiwch â chysylltu â mi',
    },
    noneHint: 'Rydym yn darllen yr hyn rydych yn ei ysgrifennu. Gallwch ein ffonio pan fydd yn gyfleus i chi.',
  },
  reach: {
    headings: {
      call: 'Pa rif y gallwn ei ffonio?',
      text: 'I ba rif y gallwn anfon neges destun?',
      email: 'I ba gyfeiriad e-bost y gallwn ysgrifennu?',
    },
    hints: {
      call: 'Ydy’r ffôn yn cael ei rannu? A allai rhywun arall ei ateb, edrych ar ei restr galwadau, neu ddarllen bil sy’n enwi pob galwad? Yna dewiswch ffôn arall neu ffordd arall.',
      text: 'Ydy’r ffôn yn cael ei rannu? A allai rhywun arall ddarllen ei negeseuon, neu eu gweld ar y sgrin dan glo neu ar ddyfais arall? Yna dewiswch ffôn arall neu ffordd arall.',
      email:
        'Ydy rhywun arall yn gwybod y cyfrinair, neu’n defnyddio’r e-bost hwn ar eu ffôn neu eu cyfrifiadur? Yna dewiswch gyfeiriad arall neu ffordd arall.',
    },
    why: 'Mae’n bwysig am y gall y person sy’n eich brifo weld eich bod wedi gofyn am help.',
    labels: { call: 'Rhif ffôn', text: 'Rhif ar gyfer negeseuon testun', email: 'Cyfeiriad e-bost' },
    onlyMe: 'Dim ond fi sy’n gallu gweld hwn',
  },
  safe: {
    headings: { call: 'Pryd mae’n ddiogel i ni ffonio?', write: 'Pryd mae’n ddiogel i ni ysgrifennu atoch?' },
    hints: {
      call: 'Ticiwch ddyddiau, a dewiswch o ba bryd tan ba bryd. Dim ond ar yr amserau hyn y byddwn yn ffonio.',
      write:
        'Ticiwch ddyddiau, a dewiswch o ba bryd tan ba bryd. Os byddwch yn gadael hyn yn wag, mae unrhyw amser yn iawn.',
    },
    label: 'Amserau diogel',
    any: 'Unrhyw amser',
  },
  never: {
    heading: 'Pryd na ddylem ni byth gysylltu â chi?',
    hint: 'Er enghraifft, pan fydd rhywun arall gartref. Mae’r amserau hyn yn cyfrif bob tro, hyd yn oed o fewn amser diogel. Gallwch adael hyn yn wag.',
    label: 'Byth ar yr amserau hyn',
    none: 'Dim un wedi’i ddewis',
  },
  times: {
    row: 'Amser {number}',
    days: ['Llun', 'Mawrth', 'Mercher', 'Iau', 'Gwener', 'Sadwrn', 'Sul'],
    from: 'O',
    to: 'Tan',
    choose: 'Dewiswch',
    morning: '{time} yb',
    afternoon: '{time} yh',
    noon: 'canol dydd',
    midnight: 'canol nos',
    allDay: 'drwy’r dydd',
    span: '{from} tan {to}',
    add: 'Ychwanegu amser arall',
    remove: 'Tynnu',
  },
  messages: {
    heading: 'Os na fyddwch yn ateb y ffôn',
    hint: 'Nid ydym yn gwneud y naill na’r llall oni bai eich bod yn cytuno.',
    voicemail: 'A gawn ni adael neges llais?',
    text: 'A gawn ni anfon neges destun i’r rhif hwn?',
    voicemailLabel: 'Neges llais',
    textLabel: 'Neges destun',
    yes: 'Cewch',
    no: 'Na chewch',
  },
  introduction: {
    heading: 'Sut ddylem ni gyflwyno ein hunain?',
    hint: 'Gall rhywun arall ateb neu wrando. Gallwch ddweud wrthym beth i’w ddweud, fel: “dywedwch eich bod o’r deintydd”. Os byddwch yn gadael hyn yn wag, dim ond enw cyntaf y byddwn yn ei roi.',
    label: 'Sut rydym yn cyflwyno ein hunain',
    none: 'Enw cyntaf yn unig',
  },
  story: {
    heading: 'Dywedwch wrthym gyn lleied neu gymaint ag y dymunwch',
    hint: 'Gallwch adael hyn yn wag. Nid oes rhaid i chi brofi dim. Rydym yn eich credu.',
    limits:
      'Os oes bywyd mewn perygl, neu os gall plentyn neu oedolyn ag anghenion gofal gael niwed difrifol, efallai y bydd rhaid i ni ddweud wrth eraill. Os yw’n ddiogel, byddwn yn dweud wrthych chi yn gyntaf.',
    label: 'Yr hyn a ddywedoch wrthym',
    none: 'Dim byd',
    left: 'Nodau ar ôl: {count}',
    over: 'Gormod o nodau: {count}',
  },
  review: {
    heading: 'Edrychwch ar eich atebion cyn eu hanfon',
    text: 'Pan fyddwch yn pwyso “Anfon”, maen nhw’n cael eu cloi ar y ddyfais hon a’u hanfon at ein tîm.',
    change: 'Newid',
    send: 'Anfon',
    stopped:
      'Rydym wedi rhoi’r gorau i geisio anfon. Mae’n bosibl bod eich geiriau wedi ein cyrraedd er hynny. Os byddwch yn eu hanfon eto heb eu newid, dim ond unwaith y byddwn yn eu cael.',
  },
  sending: {
    heading: 'Wrthi’n anfon',
    text: 'Gall hyn gymryd eiliad. Cadwch y dudalen hon ar agor, os gwelwch yn dda.',
    trying:
      'Nid yw wedi cyrraedd eto. Efallai nad yw’r ffôn neu’r cyfrifiadur hwn ar-lein, neu fod ein hochr ni’n brysur.',
    kept: 'Nid oes dim a deipioch wedi’i golli. Rydym yn dal i geisio nes i chi bwyso “Stopio”.',
    stop: 'Stopio',
    instead: 'Gallwch ffonio yn lle hynny',
  },
  failed: {
    heading: 'Nid oedd modd ei anfon',
    text: 'Mae rhywbeth o’i le ar ein hochr ni. Nid oes dim a deipioch wedi’i golli: mae’n dal yma ar y dudalen hon.',
    again: 'Ceisio eto',
    answers: 'Yn ôl at fy atebion',
  },
  sent: {
    heading: 'Rydym wedi cael yr hyn a ysgrifennoch',
    next: 'Beth sy’n digwydd nesaf',
    read: 'Mae rhywun yn ein tîm yn ei ddarllen.',
    call: [
      'Ein nod yw eich ffonio o fewn 24 awr.',
      'Dim ond y rhif a roesoch y byddwn yn ei ffonio. Rydym yn cadw at yr amserau a ddewisoch.',
    ],
    text: [
      'Ein nod yw anfon neges destun atoch o fewn 24 awr.',
      'Dim ond i’r rhif a roesoch y byddwn yn ysgrifennu. Rydym yn cadw at yr amserau a ddewisoch.',
    ],
    email: [
      'Ein nod yw anfon e-bost atoch o fewn 24 awr.',
      'Dim ond i’r cyfeiriad a roesoch y byddwn yn ysgrifennu. Rydym yn cadw at yr amserau a ddewisoch.',
    ],
    window: 'Os nad oes amser diogel yn y 24 awr nesaf, byddwn yn ceisio ar yr amser diogel cyntaf ar ôl hynny.',
    none: ['Ni fydd neb yn cysylltu â chi.', 'Gallwch ein ffonio pan fydd yn gyfleus i chi.'],
    meanwhile: 'Tan hynny',
    danger: 'Mewn perygl? Ffoniwch 999.',
    dangerLink: 'Sut i ffonio 999 heb siarad',
    talk: 'Siarad â rhywun nawr',
    leaving:
      'Pan fyddwch wedi gorffen, pwyswch “Gadael y wefan hon” ar y brig, neu’r botwm yma. Nid yw’r hyn a deipioch ar y dudalen hon mwyach.',
    leave: 'Peidio ag ysgrifennu mwy, a gadael',
  },
  trouble: {
    instead: 'Rhifau i’w ffonio yn lle hynny',
    unsafe: {
      heading: 'Ni ellir defnyddio’r ffurflen hon yn ddiogel ar hyn o bryd',
      text: 'Nid yr un iawn yw’r clo sy’n cadw eich geiriau’n breifat. Felly ni ellir anfon dim oddi yma, ac nid oes dim wedi’i anfon. Ffoniwch yn lle hynny, os gwelwch yn dda.',
    },
    clock: {
      heading: 'Ni ellir defnyddio’r ffurflen hon yn ddiogel ar hyn o bryd',
      text: 'Mae’r clo sy’n cadw eich geiriau’n breifat wedi dyddio, neu mae cloc y ddyfais hon yn anghywir. Mae’n dweud mai {date} yw hi heddiw. Os yw hynny’n anghywir, gosodwch y cloc ac agorwch y dudalen hon eto. Nid oes dim wedi’i anfon.',
    },
    insecure: {
      heading: 'Ni ellir defnyddio’r ffurflen hon yn y cyfeiriad hwn',
      text: 'Nid yw’r cysylltiad wedi’i ddiogelu, felly ni ellir anfon dim oddi yma. Ffoniwch yn lle hynny, os gwelwch yn dda.',
    },
    old: {
      heading: 'Ni ellir defnyddio’r ffurflen hon yn y porwr hwn',
      text: 'Mae eich porwr yn rhy hen, neu mae rhan ohono wedi’i diffodd. Felly ni ellir cloi eich geiriau cyn eu hanfon. Defnyddiwch borwr arall neu ffoniwch yn lle hynny.',
    },
  },
};
