import type { received as english } from '../en/received.ts';
import type { Words } from '../languages.ts';

/** Ffeiliau a ddaeth gydag atgyfeiriad, fel y mae’r ddesg yn eu dangos. */
export const received: Words<typeof english> = {
  heading: 'Ffeiliau',
  caution:
    'Gall ffeil wneud niwed, oddi wrth bwy bynnag y daeth. Yma mae’n agor ar wahân i bopeth arall. Mae ei chadw yn ei gadael ar y cyfrifiadur hwn, lle gall eraill ei darllen.',
  coming: 'Ar ei ffordd o hyd',
  late: 'Heb gyrraedd byth',
  here: 'Wedi cyrraedd',
  unknown: 'Ni allem ofyn i’r gweinydd beth sydd wedi cyrraedd. Byddwn yn gofyn eto’n fuan.',
  open: 'Agor',
  opening: 'Wrthi’n nôl ac yn agor y ffeil…',
  shown: 'Y ffeil fel y cafodd ei hanfon',
  close: 'Cau’r ffeil',
  save: 'Cadw’r ffeil ar y cyfrifiadur hwn',
  saveOnly:
    'Ni ellir dangos y math hwn o ffeil yn ddiogel yma. Peidiwch â’i chadw oni bai bod ei hangen arnoch, ac agorwch hi’n ofalus: gall PDF neu ddogfen gynnwys rhannau niweidiol.',
  lost: 'Ni ddaeth y ffeil yn gyfan. Rhowch gynnig arall arni mewn eiliad.',
  broken: 'Nid hon yw’r ffeil a anfonwyd: cafodd ei newid, neu mae rhywbeth ar goll. Ni chafodd ei hagor.',
};
