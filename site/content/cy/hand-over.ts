import type { HandOverWords } from '#site/content/en/hand-over.ts';

export const handOver: HandOverWords = {
  open: 'Trosglwyddo',
  back: 'Yn ôl i’r rhestr',
  heading: 'Trosglwyddo ar ddiwedd shifft',
  intro:
    'Bydd pwy bynnag sy’n dod nesaf yn gweld hwn ar frig y rhestr nes dweud eu bod wedi’i ddarllen. Mae wedi’i selio i’r tîm, a bydd wedi mynd ar ôl saith diwrnod.',
  note: 'Beth ddylai pwy bynnag sy’n dod nesaf ei wybod?',
  noteHint:
    'Mae’r hyn sydd am un person yn perthyn i nodiadau eu hatgyfeiriad. Mae’r tîm cyfan yn darllen hwn, a chydweithiwr y mae’r atgyfeiriad hwnnw wedi’i guddio rhagddo hefyd.',
  claims: 'Yr hyn nad ydych wedi’i orffen',
  claimsHint: 'Caiff yr hyn sydd wedi’i dicio ei gynnig i bwy bynnag sy’n dod nesaf. Daw eich hawliad arno i ben.',
  noClaims: 'Nid oes dim y gwnaethoch ei hawlio na gweithio arno heddiw ar agor.',
  next: 'Nesaf: {step}',
  send: 'Ei drosglwyddo',
  empty: 'Ysgrifennwch rywbeth, neu diciwch yr hyn rydych yn ei drosglwyddo.',
  long: 'Mae hwn yn rhy hir. Dim mwy na 3,000 o nodau.',
  sent: 'Mae eich nodyn trosglwyddo yno i’r tîm.',
  list: 'Nodiadau trosglwyddo',
  from: 'Gan {name}, {time}',
  offered: 'Trosglwyddwyd gan {name}, {time}',
  takeOver: 'Cymryd drosodd',
  read: 'Rwyf wedi darllen hwn',
  readBy: 'Darllenwyd gan {names}',
  unread: 'Nid oes neb wedi dweud eto eu bod wedi’i ddarllen.',
  earlier: 'Rhai cynharach, a’ch rhai chi: {count}',
  broken: 'Ni ellir dangos un nodyn trosglwyddo: {reason}. Gofynnwch i bwy bynnag oedd ar shifft.',
  meeting: {
    open: 'Rhestr y cyfarfod',
    heading: 'Cyfarfod tîm, {day}',
    intro:
      'Ticiwch am bwy y bydd sôn. Ar bapur y mae llythrennau cyntaf eu henw, llythrennau cyntaf rhif yr atgyfeiriad a’r cam nesaf. Nid oes rhif ffôn na stori arno.',
    none: 'Nid oes atgyfeiriad ar agor.',
    all: 'Ticio pob un',
    clear: 'Ticio dim un',
    print: 'Argraffu’r rhestr',
    nobody: 'Ticiwch rywun yn gyntaf.',
  },
};
