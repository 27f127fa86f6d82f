import type { LinesWords } from '#site/content/en/lines.ts';

export const lines: LinesWords = {
  ourNumber: 'Ein rhif ni',
  talk: 'Pobl i siarad â nhw',
  ring: 'Ffonio o’r ffôn hwn',
  warning:
    'Gall yr alwad ymddangos yn rhestr galwadau’r ffôn hwn, ac ar y bil. Dim ond os nad oes neb arall yn edrych ar y ffôn hwn y dylech ffonio.',
  afterwards: 'Ar ôl yr alwad, gallwch ei dileu o’r rhestr, neu ffonio rhif arall fel nad hon yw’r alwad olaf.',
  call: 'Ffonio',
  text: 'Neges destun',
  checked: 'Cymharwyd y rhifau hyn ddiwethaf â thudalennau cyhoeddedig ar',
  stale: 'Gwiriwyd y rhif hwn gennym ddiwethaf ar {date}. Efallai ei fod wedi newid.',
  england: { name: 'National Domestic Abuse Helpline (Lloegr)', about: 'Am ddim. Ar agor ddydd a nos.' },
  wales: { name: 'Byw Heb Ofn (Cymru)', about: 'Am ddim. Ar agor ddydd a nos. I bawb. Yn Gymraeg neu’n Saesneg.' },
  scotland: {
    name: 'Domestic Abuse and Forced Marriage Helpline (yr Alban)',
    about: 'Am ddim. Ar agor ddydd a nos. I bawb.',
  },
  northernIreland: {
    name: 'Domestic and Sexual Abuse Helpline (Gogledd Iwerddon)',
    about: 'Am ddim. Ar agor ddydd a nos. I bawb.',
  },
  men: { name: 'Men’s Advice Line', about: 'Am ddim. I ddynion. Ar agor o ddydd Llun i ddydd Gwener.' },
  mankind: {
    name: 'ManKind Initiative',
    about: 'I ddynion. Nid yw’r rhif am ddim. Ar agor o ddydd Llun i ddydd Gwener, yn y dydd.',
  },
  galop: { name: 'Galop', about: 'Am ddim. I bobl LHDT+. Ddim ar agor yn y nos.' },
  karmaNirvana: {
    name: 'Karma Nirvana',
    about: 'Am ddim. I bobl y mae eu teulu’n eu rheoli yn enw anrhydedd, neu am wneud iddynt briodi.',
  },
  ncdv: {
    name: 'National Centre for Domestic Violence',
    about: 'Am ddim. Yn helpu pobl i ofyn i lys orchymyn i rywun gadw draw oddi wrthyn nhw.',
  },
  samaritans: { name: 'Samaritans', about: 'Am ddim. Ar agor ddydd a nos. I siarad am unrhyw beth sy’n ormod.' },
  childline: { name: 'Childline', about: 'Am ddim. Ar agor ddydd a nos. I bawb dan 19 oed.' },
  nspcc: { name: 'NSPCC', about: 'Am ddim. I oedolion sy’n poeni am blentyn.' },
  respect: { name: 'Respect', about: 'Am ddim. I bobl sy’n poeni am y ffordd y maen nhw’n trin rhywun.' },
};
