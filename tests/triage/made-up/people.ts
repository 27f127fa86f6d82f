/** A made-up person as two agencies might write them down, or two people who only look alike. */
export type Pair = { one: Written; other: Written; same: boolean; why: string };
export type Written = { name: string; phone: string; email: string; born: string; area: string };

/** The same name as it is heard, each a spelling that is met. Made without a look at the matcher. */
const firstNames = [
  ['Siân', 'Sian', 'Sean'],
  ['Dafydd', 'Davydd', 'Dafyd'],
  ['Llinos', 'Linos'],
  ['Rhiannon', 'Rhianon', 'Rianon'],
  ['Ffion', 'Fion'],
  ['Gwenllian', 'Gwenlian'],
  ['Eirlys', 'Eirlis'],
  ['Mohammed', 'Muhammad', 'Mohamed', 'Muhamad'],
  ['Fatima', 'Fatimah', 'Faatima'],
  ['Ayesha', 'Aisha', 'Aysha'],
  ['Parveen', 'Parvin', 'Perveen'],
  ['Shabnam', 'Shabnum'],
  ['Jaspreet', 'Jasprit'],
  ['Sukhwinder', 'Sukwinder', 'Sukhvinder'],
  ['Priya', 'Pria', 'Preeya'],
  ['Zainab', 'Zaynab', 'Zeinab'],
  ['Robin', 'Robyn'],
  ['Catherine', 'Katherine', 'Cathrine'],
  ['Nicola', 'Nichola'],
  ['Stephen', 'Steven'],
];
const lastNames = [
  ['Prydderch', 'Pryderch'],
  ['Llewelyn', 'Llewellyn'],
  ['Gruffydd', 'Griffith', 'Gruffudd'],
  ['Morgan', 'Morgan'],
  ['Khan', 'Kahn'],
  ['Hussain', 'Hussein', 'Husain'],
  ['Chowdhury', 'Choudhury', 'Chaudhry'],
  ['Begum', 'Begam'],
  ['Ahmed', 'Ahmad'],
  ['Singh', 'Sing'],
  ['Patel', 'Patel'],
  ['Sheikh', 'Shaikh'],
  ['Phillips', 'Philips'],
  ['Macdonald', 'McDonald'],
  ['Example', 'Example'],
  ['Thompson', 'Thomson'],
];
const areas = ['NP20', 'CF10', 'BD7', 'LL55', 'B8', 'SA1', 'Newport'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A generator of whole numbers below a bound (mulberry32), the same for the same seed. */
export function drawFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** So many pairs, half of them one person written down twice. */
export function makePairs(count: number, draw: (below: number) => number): Pair[] {
  const pick = <T>(list: readonly T[]): T => list[draw(list.length)] as T;
  const someone = () => ({
    first: draw(firstNames.length),
    last: draw(lastNames.length),
    phone: `77009${String(draw(100)).padStart(2, '0')}${String(draw(1000)).padStart(3, '0')}`,
    born: { year: 1950 + draw(56), month: 1 + draw(12), day: 1 + draw(28) },
    area: pick(areas),
  });
  type Someone = ReturnType<typeof someone>;
  const writeName = ({ first, last }: Someone) => {
    const [a, b] = [pick(firstNames[first] ?? ['']), pick(lastNames[last] ?? [''])];
    return pick([
      `${a} ${b}`,
      `${a} ${b}`,
      `${a} ${b}`,
      `${b}, ${a}`,
      `${a.toUpperCase()} ${b.toUpperCase()}`,
      slip(`${a} ${b}`),
      a,
    ]);
  };
  const slip = (name: string) => {
    const at = 2 + draw(Math.max(1, name.length - 4));
    return pick([name.slice(0, at) + name.slice(at + 1), `${name.slice(0, at)}${name[at] ?? ''}${name.slice(at)}`]);
  };
  const writePhone = ({ phone }: Someone) =>
    pick([`0${phone}`, `+44 ${phone}`, `0${phone.slice(0, 4)} ${phone.slice(4)}`, `0044${phone}`, `+44 (0)${phone}`]);
  const writeBorn = ({ born: { year, month, day } }: Someone) => {
    const two = (number: number) => String(number).padStart(2, '0');
    return pick([
      `${two(day)}/${two(month)}/${year}`,
      `${day}.${month}.${String(year).slice(2)}`,
      `${day} ${months[month - 1]} ${year}`,
      `${year}-${two(month)}-${two(day)}`,
      `${day}${day === 1 || day === 21 ? 'st' : day === 2 || day === 22 ? 'nd' : day === 3 || day === 23 ? 'rd' : 'th'} of ${months[month - 1]?.slice(0, 3)} ${year}`,
    ]);
  };
  const sometimes = (text: string, often: number) => (draw(100) < often ? text : '');
  const write = (person: Someone): Written => ({
    name: writeName(person),
    phone: sometimes(writePhone(person), 75),
    email: '',
    born: sometimes(writeBorn(person), 75),
    area: sometimes(person.area, 85),
  });
  const same = (): Pair => {
    const person = someone();
    return {
      one: write(person),
      other: write(draw(100) < 85 ? person : { ...person, phone: someone().phone }),
      same: true,
      why: 'twice',
    };
  };
  const different = (): Pair => {
    const person = someone();
    const changed = someone();
    const other = pick<() => [Someone, string]>([
      () => [changed, 'strangers'],
      () => [
        {
          ...changed,
          last: person.last,
          phone: person.phone,
          area: person.area,
          first: (person.first + 5 + draw(3)) % firstNames.length,
        },
        'a household',
      ],
      () => [
        {
          ...changed,
          first: person.first,
          last: person.last,
          area: pick(areas.filter((area) => area !== person.area)),
        },
        'a namesake elsewhere',
      ],
      () => [{ ...changed, born: person.born, area: person.area }, 'born on the same day'],
    ])();
    return { one: write(person), other: write(other[0]), same: false, why: other[1] };
  };
  return Array.from({ length: count }, (_, at) => (at % 2 ? same() : different()));
}
