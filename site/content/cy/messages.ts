import type { MessagesWords } from '../en/messages.ts';

export const messages: MessagesWords = {
  heading: 'Ers hynny, drwy’r rhestr',
  looking: 'Yn chwilio am negeseuon …',
  lost: 'Ni ellid nôl negeseuon: {reason}. Edrychwch eto cyn ffonio.',
  request:
    'Cais yw’r hyn a ddaw drwy’r rhestr: gallai pwy bynnag oedd â’r rhestr fod wedi’i anfon. Mae llai o gyswllt yn cyfrif ar unwaith. Mae mwy yn aros am yr ymadrodd prawf, yn yr hen ffordd neu ar lafar.',
  stopped: 'Maent wedi gofyn am stopio. Peidiwch â chysylltu â nhw mewn unrhyw ffordd.',
  withdrawn: 'Maent wedi tynnu’n ôl yr hyn y gofynnon nhw amdano. Peidiwch â chysylltu â nhw mewn unrhyw ffordd.',
  toManager: 'Gall hyn fod yn frys, felly nid yw’n cau ohono’i hun: dywedwch wrth reolwr.',
  toWorker: 'Caewch yr atgyfeiriad hwn ar ôl darllen popeth.',
  proved: 'Rhoddon nhw’r ymadrodd prawf: defnyddiwch yr hyn y maen nhw’n ei ofyn',
  markRead: 'Rwyf wedi darllen hwn',
  wanted: 'Yr hyn maent yn gofyn amdano. Peidiwch â’i ddefnyddio cyn cael yr ymadrodd prawf',
  incomplete: 'Nid yw’r gweinydd nawr yn dangos rhywbeth a welwyd o’r blaen. Dywedwch wrth reolwr.',
  from: { person: 'Pwy bynnag sydd â’r rhestr', member: 'Aelod: {name}' },
  came: '{who}: {time}',
  kinds: {
    words: 'Neges',
    plan: 'Yn gofyn am gynllun arall',
    never: 'Yn gofyn: byth ar {times}',
    withdraw: 'Yn tynnu’n ôl yr hyn y gofynnon nhw amdano',
    stop: 'Yn gofyn: peidiwch â chysylltu â mi mwyach',
    'new-code': 'Wedi cymryd rhestr arall. Nid yw’r hen un yn agor dim mwyach',
    'no-code': 'Nid oes rhestr ganddynt mwyach. Ni fyddai atebion yn cael eu darllen',
  },
  broken: 'Rhywbeth na ellir ei agor: {reason}',
  read: 'Fe’i gwelwyd gyda’r rhestr',
  answer: {
    label: 'Ateb',
    hint: 'Dim ond gyda’r rhestr y gellir ei ddarllen. Gall cydweithwyr ei ddarllen hefyd. Byddai pwy bynnag a ddaeth o hyd i’r rhestr yn ei ddarllen: peidiwch ag ysgrifennu dim a allai wneud niwed.',
    send: 'Anfon yr ateb',
    sending: 'Mae’n cael ei anfon.',
    empty: 'Ysgrifennwch rywbeth yn gyntaf',
    long: 'Mae hyn yn rhy hir: gwnewch ef yn fyrrach',
    failed: 'Ni storiwyd yr ateb: {reason}',
  },
};
