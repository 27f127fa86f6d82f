import type { CommonWords } from '#site/content/en/common.ts';

export const common: CommonWords = {
  title: 'Gwybodaeth leol',
  leave: 'Gadael y wefan hon',
  shortcuts: 'Llwybrau byr',
  skip: 'Neidio i’r prif destun',
  languages: 'Iaith',
  danger: 'Mewn perygl nawr? Ffoniwch 999.',
  read: 'Rhagor i’w ddarllen',
  more: 'Rhagor o dudalennau',
  footer: {
    now: 'Rhifau ffôn',
    using: 'Defnyddio’r wefan hon yn ddiogel',
    again: 'Dod yn ôl',
    young: 'Dan 16 oed',
    privacy: 'Preifatrwydd',
    complaints: 'Cwynion',
    access: 'Hygyrchedd',
  },
  back: 'Yn ôl',
  fetching: 'Yn llwytho…',
  lost: {
    heading: 'Ni ddaeth y dudalen hon',
    text: 'Efallai bod y cysylltiad yn wan. Does dim wedi’i anfon. Rhowch gynnig arall arni, neu ffoniwch.',
    again: 'Rhoi cynnig arall',
    instead: 'Rhifau i’w ffonio',
  },
  missing: {
    heading: 'Does dim tudalen yma',
    text: 'Edrychwch sut mae’r cyfeiriad wedi’i ysgrifennu, neu ewch i’r dudalen gyntaf.',
    first: 'Tudalen gyntaf',
  },
  dull: 'Nid yw’r wefan hon yn defnyddio cwcis. Nid yw’n cyfrif nac yn dilyn ymweliadau.',
};
