import type { founding as english } from '../en/founding.ts';
import type { Words } from '../languages.ts';

/** Sefydlu elusen, ym mhorwr y rheolwr cyntaf. */
export const founding: Words<typeof english> = {
  loading: 'Wrthi’n paratoi…',
  insecure:
    'Nid yw’r cyfeiriad hwn yn ddiogel, felly ni ellir sefydlu dim yma. Agorwch ef drwy ei gyfeiriad https, neu ar y gweinydd ei hun.',
  noWebAssembly:
    'Mae WebAssembly wedi’i ddiffodd yn y porwr hwn, ac ni ellir gwneud allwedd hebddo. Rhowch gynnig ar borwr arall.',
  already: 'Mae elusen wedi’i sefydlu yma eisoes.',
  toDesk: 'Mynd i’r ddesg ddyletswydd',
  intro:
    'Mae hyn yn cymryd tua phum munud, ac argraffydd neu ysgrifbin. Gwneir pob allwedd yn y porwr hwn; nid yw’r gweinydd yn cael yr un sy’n agor dim.',
  code: 'Cod sefydlu',
  codeHint: 'Mae wedi’i argraffu lle cychwynnwyd Sidegate, o dan y cyfeiriad.',
  charity: 'Eich elusen',
  name: 'Enw’r elusen',
  nation: 'Gwlad',
  nations: { england: 'Lloegr', wales: 'Cymru', scotland: 'Yr Alban', 'northern-ireland': 'Gogledd Iwerddon' },
  phone: 'Rhif ffôn y gall pobl ei ffonio',
  phoneHint: 'Fe’i dangosir lle bynnag mae rhywbeth yn mynd o’i le.',
  exit: 'I ble mae “Gadael y wefan hon” yn mynd',
  exitHint: 'Tudalen ddiflas, gyflym sy’n dangos yr un peth i bawb. Byth peiriant chwilio, byth eich gwefan eich hun.',
  manager: 'Chi, y rheolwr cyntaf',
  displayName: 'Eich enw, fel mae cydweithwyr yn eich adnabod',
  signInName: 'Enw mewngofnodi',
  signInNameHint: 'Llythrennau a rhifau, dim bylchau.',
  passphrase: 'Cyfrinymadrodd',
  passphraseHint: 'Tynnwyd chwe gair ar eich cyfer. Ysgrifennwch nhw nawr. Ni all neb ddod o hyd iddynt i chi wedyn.',
  another: 'Awgrymu un arall',
  next: 'Gwneud yr allweddi',
  working: 'Wrthi’n gwneud yr allweddi. Mae hyn yn cymryd ychydig eiliadau.',
  sheet: {
    heading: 'Y daflen adfer',
    intro:
      'Os anghofiwch eich cyfrinymadrodd, y 24 gair hyn yw’r unig ffordd yn ôl at yr hyn a ysgrifennodd pobl. Argraffwch y dudalen hon neu ysgrifennwch nhw, a’u cloi i gadw. Gall pwy bynnag sydd â’r daflen ddarllen popeth.',
    words: 'Y 24 gair',
    fingerprint: 'Olion bysedd allwedd eich elusen',
    fingerprintHint:
      'Nid yw’r geiriau hyn yn gyfrinach. Maen nhw ar gyfer cymharu, ar lafar, ai eich gwefan chi yw hi mewn gwirionedd.',
    of: 'Taflen adfer {charity}, ar gyfer {address}, a wnaed ar {date}.',
    use: 'I’w defnyddio: agorwch {address}/duty/, dewiswch “Rwyf wedi anghofio fy nghyfrinymadrodd” a theipiwch y 24 gair.',
    print: 'Argraffu',
    save: 'Cadw fel ffeil',
    saveHint: 'Dim ond ar gof bach yr ydych yn ei gloi i gadw, nid ar y cyfrifiadur hwn.',
    file: 'taflen.txt',
    next: 'Mae gen i hi ar bapur',
  },
  check: {
    heading: 'Gwirio’r daflen',
    intro: 'Edrychwch ar y papur a theipiwch y geiriau hyn ohono.',
    word: 'Gair {number}',
    empty: 'Teipiwch air {number}',
    wrong: 'Gair arall yw gair {number} ar y daflen',
    back: 'Dangos y daflen eto',
    submit: 'Gorffen sefydlu',
    working: 'Wrthi’n ei storio…',
  },
  done: {
    heading: 'Mae eich elusen wedi’i sefydlu',
    building: 'Mae’r wefan yn cael ei gwneud gydag allwedd eich elusen ynddi. Mae hyn yn cymryd tua hanner munud.',
    ready: 'Mae’r wefan yn barod.',
    keep: 'Mae’r ddesg yn {address}. Eich enw mewngofnodi yw {name}. Ysgrifennwch y ddau.',
    failed:
      'Mae’r elusen wedi’i storio, ond ni ellid gwneud ei gwefan. Mae’r cofnod yn dweud pam. Mae ailgychwyn Sidegate yn rhoi cynnig arall arni.',
    next: 'Mewngofnodi ar y ddesg ddyletswydd',
    look: 'Gweld y wefan fel mae ymwelwyr yn ei gweld',
  },
  faults: {
    heading: 'Mae problem',
    code: 'Nid y cod sefydlu cywir yw hwn. Mae’n newid bob tro y cychwynnir Sidegate.',
    codeEmpty: 'Teipiwch y cod sefydlu',
    name: 'Ysgrifennwch enw’r elusen, mewn 120 nod ar y mwyaf',
    nation: 'Dewiswch wlad',
    phone: 'Ysgrifennwch rif ffôn â digidau a bylchau, fel 01632 960123',
    exit: 'Ysgrifennwch gyfeiriad cyfan sy’n dechrau â https:// ac nad yw o’r wefan hon',
    search:
      'Peiriant chwilio yw hwn, neu ran o un. Gall ddangos yr hyn a chwiliwyd amdano o’r blaen. Dewiswch dudalen arall',
    displayName: 'Ysgrifennwch eich enw, mewn 60 nod ar y mwyaf',
    signInName: 'Defnyddiwch 2 i 63 o lythrennau neu rifau, heb fylchau',
    passphrase: 'Defnyddiwch o leiaf 16 nod, neu’r chwe gair a awgrymir',
    lost: 'Ni atebodd y gweinydd. Mae’r hyn a deipiwyd gennych yma o hyd: rhowch gynnig arall arni.',
    other: 'Ni ellid ei storio: {title} Mae’r hyn a deipiwyd gennych yma o hyd.',
  },
};
