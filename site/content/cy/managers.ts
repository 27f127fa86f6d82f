import type { ManagersWords } from '#site/content/en/managers.ts';

export const managers: ManagersWords = {
  heading: 'I reolwyr',
  well: 'Mae popeth yn iawn.',
  told: {
    waiting: 'Yn aros yn hwy nag y dylent: {count}.',
    gaps: 'Yn y saith diwrnod nesaf mae amserau pan nad oes neb ar shifft: {count}. Y cyntaf yw {from} tan {to}.',
    alone:
      'Chi yw’r unig reolwr. Os byddwch yn sâl neu’n anghofio eich cyfrinymadrodd, ni all neb adael neb i mewn. Gwahoddwch ail reolwr.',
    canary: 'Cyrhaeddodd atgyfeiriad prawf ddiwethaf ar {day}. Anfonwch un i weld a ydynt yn dal i gyrraedd.',
    canaryNever: 'Nid oes atgyfeiriad prawf wedi’i anfon erioed. Anfonwch un i weld a ydynt yn cyrraedd.',
    sheet: 'Nid oes neb wedi edrych ar y daflen adfer ers {day}. Ewch i weld a yw hi lle y dylai fod.',
  },
  act: {
    waiting: 'Gweld y cyntaf',
    gaps: 'Gweld pa oriau',
    alerts: 'Gweld yr hysbysiadau',
    alone: 'Gwahodd ail reolwr',
    sheet: 'Edrych ar y daflen nawr',
    canary: 'Anfon atgyfeiriad prawf',
    late: 'Ei adnewyddu nawr',
    expired: 'Ei adnewyddu nawr',
    settings: 'Cywiro hyn',
  },
  canary: {
    name: 'Atgyfeiriad prawf',
    story: 'Anfonodd rheolwr hwn i weld a yw atgyfeiriadau’n cyrraedd. Nid oes angen ateb ar neb.',
    note: 'Prawf gan reolwr. Cyrhaeddodd, ac roedd modd ei agor.',
    failed:
      'Cymerodd y gweinydd yr atgyfeiriad prawf, ac nid yw yn y rhestr fel y cafodd ei anfon. Efallai na fydd yr hyn y mae pobl yn ei ysgrifennu yn eich cyrraedd. Dywedwch wrth y rheolwyr eraill dros y ffôn, ac wrth bwy bynnag sy’n rhedeg y gweinydd.',
    done: 'Cyrhaeddodd yr atgyfeiriad prawf, roedd modd ei agor, ac mae wedi’i gau eto.',
  },
  sheet: {
    heading: 'A yw’r daflen adfer yno?',
    intro:
      'Ewch i nôl y papur o’r lle y mae dan glo. Peidiwch â theipio ei 24 gair, a pheidiwch â thynnu llun ohoni. Edrychwch arni, yna rhowch hi’n ôl.',
    words: 'Ar ei gwaelod dylai’r geiriau hyn fod, yn y drefn hon:',
    see: 'Edrychwch a oes modd darllen pob un o’r 24 gair uwch eu pen.',
    yes: 'Mae hi yno, mae’r geiriau yr un fath, a gellir darllen y 24 i gyd',
    done: 'Diolch. Cewch eich atgoffa eto ymhen hanner blwyddyn.',
    no: 'Os yw hi ar goll, wedi’i rhwygo neu’n un arall, gwnewch un newydd dan “Tîm”. Os gallai rhywun fod wedi’i gweld, gwnewch hynny heddiw.',
    team: 'Mynd at y tîm',
    back: 'Yn ôl i’r rhestr',
  },
};
