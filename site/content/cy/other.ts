import type { OtherWords } from '#site/content/en/other.ts';

export const other: OtherWords = {
  heading: 'Rydych chi’n poeni am rywun',
  intro:
    'Efallai fod rhywun agos yn brifo neu’n rheoli ffrind, cymydog neu rywun yn eich teulu. Gallwch wneud llawer drwy wrando.',
  danger: 'Os ydych chi’n gweld neu’n clywed bod rhywun mewn perygl nawr, ffoniwch 999.',
  helps: 'Beth sy’n helpu',
  helpsList: [
    'Siaradwch pan fyddwch ar eich pen eich hunain gyda’ch gilydd. Dywedwch beth rydych wedi’i weld, a’ch bod yn malio.',
    'Gwrandewch. Credwch yr hyn rydych yn ei glywed. Dywedwch: nid dy fai di yw hyn.',
    'Gofynnwch beth fyddai’n helpu. Gadewch i’r person benderfynu, yn ei amser ei hun.',
    'Cadwch mewn cysylltiad, hyd yn oed os na fydd dim yn newid am amser hir.',
    'Cytunwch ar air neu arwydd, os yw’r person yn dymuno cael un. Mae’n golygu: ffoniwch 999 i mi.',
  ],
  harms: 'Beth all wneud pethau’n waeth',
  harmsList: [
    'Peidiwch â siarad â’r person sy’n gwneud y niwed.',
    'Peidiwch ag anfon negeseuon testun, negeseuon eraill nac e-byst am y peth. Gall rhywun arall eu darllen.',
    'Peidiwch â dweud “rhaid i ti adael”. Gadael yw’r amser mwyaf peryglus yn aml. Mae’n well cynllunio gyda rhywun sy’n gwybod sut.',
    'Peidiwch â dweud wrth eraill heb ofyn.',
  ],
  passOn: 'Rhywbeth i’w ddweud wrthym',
  passOnText:
    'Rhowch y rhif ar lafar. Gallech ei gadw i’ch ffrind dan enw arall. Cynigiwch eich ffôn eich hun ar gyfer yr alwad.',
  ring: 'Gallwch chi ffonio hefyd',
  ringText: 'Mae llinellau cymorth hefyd yn gwrando ar ffrindiau, cymdogion a theuluoedd.',
  writing: 'Ysgrifennu atom am rywun arall',
  writingText:
    'Gallwch ddweud wrthym am rywun sy’n gwybod am hyn ac yn cytuno. Nid ydym yn cysylltu â neb nad yw’n gwybod. Os nad yw’n gwybod, gallwch ofyn i ni beth sy’n helpu.',
  writingLink: 'Ysgrifennu ar ran rhywun, neu ofyn i ni',
  known: 'Nid ydym yn dweud wrth neb a ydym yn adnabod person.',
  care: 'Gofalwch amdanoch eich hun',
  careText:
    'Gall y person sy’n gwneud y niwed droi arnoch chi hefyd. Peidiwch â rhoi eich hun mewn perygl. Mae’n anodd gwylio, felly siaradwch â rhywun am y peth.',
  child: 'Os yw’n ymwneud â phlentyn',
  self: 'Os ydych chi’n poeni am y ffordd rydych yn trin rhywun',
};
