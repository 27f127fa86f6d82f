import type { files as english } from '../en/files.ts';
import type { Words } from '../languages.ts';

/** Ffeiliau sy’n mynd gyda’r hyn a anfonir. */
export const files: Words<typeof english> = {
  label: 'Ychwanegwch ffeiliau, os hoffech',
  hint: 'Llythyr, llun neu ffurflen, er enghraifft. Gallwch ychwanegu hyd at 5 ffeil, 10 MB yr un ac 20 MB gyda’i gilydd.',
  chosen: 'Ffeiliau i’w hanfon',
  remove: 'Tynnu allan',
  removed: 'Nid yw’r ffeil yn y rhestr mwyach.',
  picture: {
    hint: 'Gall llun gynnwys manylion na welwch chi mohonynt, fel y man lle cafodd ei dynnu.',
    offer: 'Dileu manylion cudd',
    working: 'Wrthi’n dileu manylion cudd. Gall hyn gymryd tipyn o amser.',
    done: 'Mae’r manylion cudd wedi’u dileu.',
    failed: 'Nid oedd modd dileu’r manylion cudd. Gallwch anfon y llun fel y mae, neu ei dynnu allan.',
    other:
      'Gall llun gynnwys manylion na welwch chi mohonynt, fel y man lle cafodd ei dynnu. Ni allwn eu dileu o’r math hwn o lun.',
  },
  faults: {
    missing: 'Dewiswch ffeil.',
    empty: 'Mae’r ffeil hon yn wag. Tynnwch hi allan, neu dewiswch un arall.',
    'too-large': 'Mae’r ffeil hon yn fwy na 10 MB. Tynnwch hi allan, neu dewiswch un lai.',
    'too-many': 'Gallwch ychwanegu hyd at 5 ffeil. Tynnwch rai allan.',
    together: 'Mae’r ffeiliau hyn yn fwy nag 20 MB gyda’i gilydd. Tynnwch rai allan.',
    vanished:
      'Ni ellir darllen y ffeil hon. Efallai iddi gael ei symud neu ei newid. Tynnwch hi allan, neu dewiswch hi eto.',
  },
  sending: {
    heading: 'Eich ffeiliau',
    going: 'Mae eich ffeiliau ar eu ffordd. Arhoswch ar y dudalen hon nes iddynt gyrraedd.',
    sent: 'Anfonwyd {percent} %',
    trying: 'Nid yw’r cysylltiad yn dda ar hyn o bryd. Rydym yn dal i geisio.',
    stop: 'Peidio ag anfon y ffeiliau',
    arrived: 'Mae eich ffeiliau wedi cyrraedd hefyd.',
    missing: 'Ni chyrhaeddodd y ffeiliau hyn:',
    safe: 'Mae’r hyn a ysgrifennoch wedi cyrraedd serch hynny. Gall y tîm ei ddarllen, a gweld bod ffeiliau ar goll.',
    again: 'Ceisio anfon y ffeiliau eto',
  },
  endings: {
    stopped: 'Cafodd ei hatal.',
    unreadable: 'Nid oedd modd ei darllen mwyach. Efallai iddi gael ei symud neu ei newid.',
    'no-room': 'Nid oes lle i ffeiliau ar hyn o bryd.',
    refused: 'Ni chafodd ei derbyn.',
  },
};
