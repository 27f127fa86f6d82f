import type { FormWords } from '#site/content/en/form.ts';

export const form: FormWords = {
  asked: {
    heading: 'Beth rydym yn ei ofyn',
    lists: {
      write: [
        'Enw i’ch galw wrtho. Gall fod yn enw wedi’i ddyfeisio.',
        'Eich grŵp oedran, a ble rydych chi’n byw, yn fras.',
        'Sut a phryd y cawn gysylltu â chi’n ddiogel, neu na chawn gysylltu o gwbl.',
        'Beth sy’n digwydd a beth fyddai’n helpu. Gallwch adael hynny i gyd allan.',
      ],
      pass: [
        'A yw’r person yn gwybod ac yn cytuno. Os na, gallwch ofyn cwestiwn i ni.',
        'Pwy ydych chi i’r person. Gallwch adael eich enw allan.',
        'Sut y cawn gysylltu â’r person yn ddiogel, a sut y cawn gysylltu â chi.',
        'Yr hyn a wyddoch, os ydych am ddweud wrthym.',
      ],
      job: [
        'Pwy ydych chi a ble rydych chi’n gweithio.',
        'A yw’r person yn cytuno. Os na, ar ba sail rydych yn atgyfeirio.',
        'Y ffordd ddiogel o gysylltu â’r person, fel y dywedodd wrthych yn breifat.',
        'Beth sy’n digwydd a pha mor fawr yw’r perygl, cyn belled ag y gwyddoch.',
      ],
    },
    pages: 'Nid oes dim yn cael ei anfon nes i chi bwyso “Anfon” ar y dudalen olaf.',
    back: 'I fynd yn ôl, defnyddiwch yr “Yn ôl” ar y dudalen. Mae Yn ôl eich porwr, neu swipio, yn gadael y wefan hon. Mae llwytho’r dudalen eto yn gwagio’r ffurflen.',
  },
  begin: {
    self: 'Dechrau',
    ask: 'Dim ond cwestiwn sydd gennyf',
    friend: 'Dechrau',
    askFor: 'Dim ond cwestiwn sydd gennyf',
    professional: 'Dechrau atgyfeiriad',
    consultation: 'Dim ond cyngor sydd ei angen arnaf',
  },
  back: 'Yn ôl',
  backNote:
    'Defnyddiwch yr “Yn ôl” yma. Mae Yn ôl eich porwr, neu swipio, yn gadael y wefan hon. Mae llwytho’r dudalen eto yn gwagio’r ffurflen.',
  next: 'Parhau',
  sendNow: 'Anfon nawr',
  optional: 'Gallwch adael y dudalen hon yn wag a mynd ymlaen.',
  unsay: 'Tynnu’r ateb hwn yn ôl',
  yesNo: { yes: 'Ie', no: 'Na', unsure: 'Nid wyf yn siŵr' },
  ticked: 'Wedi’i dicio',
  day: { day: 'Diwrnod', month: 'Mis', year: 'Blwyddyn' },
  shortened: 'Dim ond yr hanner cyntaf rydym yn ei gymryd, {outward}. Nid yw’r gweddill yn cael ei anfon.',
  faultsHeading: 'Edrychwch ar hyn eto, os gwelwch yn dda',
  fault: 'I’w gywiro:',
  faults: {
    missing: '{label}: ysgrifennwch ateb.',
    choose: '{label}: dewiswch ateb.',
    tick: '{label}: rhaid ticio hwn.',
    long: '{label}: mae hyn yn rhy hir. Gwnewch ef yn fyrrach, os gwelwch yn dda.',
    wrong: '{label}: ni allwn ddarllen hyn. Ysgrifennwch ef mewn ffordd arall, os gwelwch yn dda.',
    'area-wrong':
      'Ni allwn ddarllen hwn fel lle. Ysgrifennwch hanner cyntaf cod post, fel NP20, neu enw cyngor. Dim stryd, os gwelwch yn dda.',
    'number-wrong': '{label}: nid yw hwn yn edrych fel rhif ffôn. Defnyddiwch ddigidau yn unig, fel 07700 900123.',
    'number-short': '{label}: mae’n debyg bod digid ar goll. Edrychwch arno eto, os gwelwch yn dda.',
    'number-long': '{label}: mae’n debyg bod gormod o ddigidau. Edrychwch arno eto, os gwelwch yn dda.',
    'address-wrong': '{label}: nid yw hwn yn edrych fel cyfeiriad e-bost. Dylai fod fel robin@example.org.',
    'count-wrong': '{label}: ysgrifennwch rif bach, fel 2.',
    'day-wrong': '{label}: nid oes diwrnod o’r fath. Ysgrifennwch ef mewn rhifau, fel 24 11 2027.',
    'day-past': '{label}: mae’r diwrnod hwn wedi bod. Dewiswch heddiw neu ddiwrnod diweddarach.',
    'day-future': '{label}: nid yw’r diwrnod hwn wedi dod eto. Dewiswch heddiw neu ddiwrnod cynharach.',
    'safe-missing': 'Dewiswch o leiaf un amser pan fydd yn ddiogel i ni ffonio.',
    'days-missing': 'Ticiwch o leiaf un diwrnod ar gyfer yr amser hwn.',
    'from-missing': 'Dewiswch pryd mae’r amser hwn yn dechrau.',
    'to-missing': 'Dewiswch pryd mae’r amser hwn yn gorffen.',
    'ends-early': 'Rhaid i’r diwedd fod yn hwyrach na’r dechrau. Dewiswch ddiwedd hwyrach, neu defnyddiwch ddau amser.',
    'no-time-left':
      'Mae hyn yn dileu pob amser diogel. Gadewch o leiaf un, neu ewch yn ôl a dewis na ddylai neb gysylltu.',
  },
  stops: {
    young: {
      heading: 'Rwyt ti dan 16 oed',
      text: 'Mae’r ffurflen hon i bobl 16 oed a hŷn. I ti, mae pobl sy’n gallu gwrando a helpu ar unwaith.',
      sent: 'Nid oes dim a deipiaist wedi cael ei anfon.',
      link: 'Pwy y gelli di siarad â nhw',
    },
    child: {
      heading: 'I blentyn mae ffordd arall',
      text: 'Rydym yn gweithio gyda phobl 16 oed a hŷn. Os yw plentyn mewn perygl, ffoniwch 999. Neu ffoniwch y cyngor lle mae’r plentyn yn byw a gofyn am y gwasanaethau plant.',
      sent: 'Nid oes dim a deipioch wedi cael ei anfon. Gallwch ffonio’r rhif hwn i siarad am blentyn:',
      link: 'Yr hyn y gall y plentyn ei ddarllen',
    },
    unknowing: {
      heading: 'Yna gofynnwch i’r person yn gyntaf, os gwelwch yn dda',
      text: 'Pe baem yn cysylltu â rhywun nad yw’n gwybod am hyn, gallai ei roi mewn perygl. Felly ni wnawn hynny.',
      sent: 'Nid oes dim wedi cael ei anfon. Gallwch ofyn i ni beth sy’n helpu, heb ddweud pwy ydyw.',
      link: 'Gofyn cwestiwn i ni',
    },
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
  story: {
    limits:
      'Os oes bywyd mewn perygl, neu os gall plentyn neu oedolyn ag anghenion gofal gael niwed difrifol, efallai y bydd rhaid i ni ddweud wrth eraill. Os yw’n ddiogel, byddwn yn dweud wrthych chi yn gyntaf.',
    left: 'Nodau ar ôl: {count}',
    over: 'Gormod o nodau: {count}',
  },
  review: {
    heading: 'Edrychwch ar eich atebion cyn eu hanfon',
    text: 'Pan fyddwch yn pwyso “Anfon”, mae eich atebion yn cael eu cloi ar y ddyfais hon a’u hanfon at ein tîm.',
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
    by: {
      call: [
        'Ein nod yw eich ffonio o fewn {hours} awr.',
        'Dim ond y rhif a roesoch y byddwn yn ei ffonio. Rydym yn cadw at yr amserau a ddewisoch.',
      ],
      text: [
        'Ein nod yw anfon neges destun atoch o fewn {hours} awr.',
        'Dim ond i’r rhif a roesoch y byddwn yn ysgrifennu. Rydym yn cadw at yr amserau a ddewisoch.',
      ],
      email: [
        'Ein nod yw anfon e-bost atoch o fewn {hours} awr.',
        'Dim ond i’r cyfeiriad a roesoch y byddwn yn ysgrifennu. Rydym yn cadw at yr amserau a ddewisoch.',
      ],
      through: [
        'Ein nod yw cysylltu â chi o fewn {hours} awr, drwy’r person a enwoch.',
        'Dim ond ein bod am siarad â chi y byddwn yn ei ddweud wrth y person hwnnw.',
      ],
    },
    window: 'Os nad oes amser diogel yn y {hours} awr nesaf, byddwn yn ceisio ar yr amser diogel cyntaf ar ôl hynny.',
    none: ['Ni fydd neb yn cysylltu â chi.', 'Gallwch ein ffonio pan fydd yn gyfleus i chi.'],
    person: {
      'contact-me': 'Dim ond yn y ffordd a ddywedoch wrthym y byddwn yn cysylltu â’r person.',
      'come-back': 'Nid ydym yn cysylltu â’r person. Gall y person gysylltu â ni.',
      'do-not-contact': 'Nid ydym yn cysylltu â’r person.',
      attached: 'Dim ond os yw eich ffurflen yn enwi ffordd ddiogel y byddwn yn cysylltu â’r person.',
    },
    friend: 'Nid ydym yn dweud wrthych yr hyn y mae’r person yn ei ddweud wrthym.',
    professional:
      'Os oes gennym gwestiwn, byddwn yn ysgrifennu i’ch e-bost gwaith. Nid ydym yn dweud wrthych yr hyn y mae’r person yn ei ddweud wrthym.',
    consultation: 'Ein nod yw ateb i’ch e-bost gwaith o fewn {agencyHours} awr.',
    comeBack: ['Ni fydd neb yn cysylltu â chi.', 'Bydd ein hateb yn aros amdanoch yma.'],
    list: 'Eich rhestr yw eich ffordd yn ôl. Gyda hi gallwch ddarllen ein hateb ac ysgrifennu eto.',
    listLink: 'Y dudalen i ddod yn ôl â’ch rhestr',
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
