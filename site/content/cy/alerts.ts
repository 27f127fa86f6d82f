import type { AlertsWords } from '#site/content/en/alerts.ts';

export const alerts: AlertsWords = {
  open: 'Hysbysiadau',
  back: 'Yn ôl i’r rhestr',
  heading: 'Hysbysiadau',
  intro:
    'Gallwch gael e-bost sy’n dweud “Agorwch eich rhestr ddyletswydd”. Nid yw’n dweud dim mwy na hynny: nid pwy a ysgrifennodd, na faint, na phryd.',
  steady:
    'Tra byddwch ar shifft, daw e-bost bob {every} munud, p’un a ysgrifennodd rhywun ai peidio. Felly nid yw amserau’ch e-byst yn dangos pryd y gwnaeth rhywun hynny.',
  whenWaiting:
    'Tra byddwch ar shifft, daw e-bost pan fydd rhywbeth newydd yn aros, heb fod yn amlach na phob {every} munud. Gall pwy bynnag sy’n gweld ei fod wedi dod ddweud bod rhywun wedi ysgrifennu ychydig ynghynt.',
  danger: 'Pan fydd rhywun mewn perygl nawr a chydweithiwr wedi’i agor, daw e-bost ar unwaith.',
  manager:
    'Fel rheolwr cewch un hefyd pan na fydd neb wedi agor rhywbeth ers {minutes} munud, pan gollwyd shifft, a phan nad oes neb ar ddyletswydd.',
  states: {
    off: 'Mae’r hysbysiadau wedi’u diffodd: ni chaiff neb wybod drwy e-bost fod rhywun wedi ysgrifennu. Edrychwch ar y rhestr eich hun. Gall pwy bynnag sy’n rhedeg y gweinydd eu troi ymlaen drwy enwi gweinydd e-bost (SMTP_URL).',
    none: 'Mae’r hysbysiadau ymlaen. Nid oes e-bost wedi’i anfon ers i’r gweinydd gychwyn.',
    working: 'Mae’r hysbysiadau ymlaen. Aeth yr e-bost diwethaf allan: {time}.',
    failing:
      'Nid yw’r hysbysiadau wedi mynd allan ers {since}. Hyd nes y byddant, edrychwch ar y rhestr eich hun. {why}',
  },
  why: {
    unreachable:
      'Nid yw’r gweinydd e-bost yn ateb. Rhoddir cynnig arall arni ohono’i hun; os bydd hynny’n parhau, dywedwch wrth bwy bynnag sy’n rhedeg y gweinydd.',
    'not-private':
      'Ni all y gweinydd e-bost gadw e-byst yn breifat ar eu ffordd, felly ni roddir yr un iddo. Dywedwch wrth bwy bynnag sy’n rhedeg y gweinydd: nid yw ei dystysgrif neu STARTTLS yn iawn.',
    login:
      'Nid yw’r gweinydd e-bost yn derbyn yr enw neu’r cyfrinair. Dywedwch wrth bwy bynnag sy’n rhedeg y gweinydd.',
    later: 'Gofynnodd y gweinydd e-bost am gael aros. Rhoddir cynnig arall arni ohono’i hun ymhen ychydig funudau.',
    refused:
      'Nid yw’r gweinydd e-bost yn derbyn ein e-byst. Dywedwch wrth bwy bynnag sy’n rhedeg y gweinydd: efallai nad yw’n adnabod y cyfeiriad y daw’r e-byst ohono.',
  },
  address: 'Eich cyfeiriad e-bost ar gyfer hysbysiadau',
  addressHint:
    'Un nad oes neb arall gartref yn ei ddarllen. Mae’r gweinydd yn ei gadw nes i chi ei dynnu allan neu adael y tîm, ac nid yw’n ei ddefnyddio at ddim arall.',
  save: 'Cadw’r cyfeiriad',
  remove: 'Tynnu fy nghyfeiriad allan',
  saved: 'Wedi’i gadw. Mae hysbysiadau’n mynd i {address}.',
  removed: 'Mae eich cyfeiriad wedi’i ddileu. Ni chewch ragor o hysbysiadau.',
  yours: 'Mae eich hysbysiadau’n mynd i {address}.',
  noneOfYours: 'Nid ydych yn cael hysbysiadau, gan nad ydych wedi rhoi cyfeiriad.',
  refusedAddress: 'Mae’r gweinydd e-bost yn dweud nad oes cyfeiriad o’r fath â {address}. Rhowch un arall.',
  here: {
    legend: 'Tra bydd y ddesg hon ar agor ar y cyfrifiadur hwn',
    hint: 'Dim ond ar gyfer y dudalen hon y caiff ei ddewis, a daw i ben pan fyddwch yn ei chau neu’n ei hail-lwytho. Mae desg sydd wedi’i chloi yn dawel.',
    sound: 'Gwneud sŵn pan ddaw rhywbeth newydd',
    notice:
      'Dangos neges ar y sgrin. Mae’n dweud “Agorwch eich rhestr ddyletswydd”, a gall y cyfrifiadur hwn ei chadw mewn rhestr.',
    title: 'Agorwch eich rhestr ddyletswydd',
    barred: 'Nid yw’r porwr hwn yn gadael i’r dudalen hon ddangos negeseuon.',
  },
  wrong: 'Ysgrifennwch gyfeiriad e-bost, fel enw@example.org',
};
