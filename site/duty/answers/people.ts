import type { Area, Consultation, FriendReferral } from '#shared/contract/referral.ts';
import { fill } from '#site/parts/words.ts';
import type { DeskWords } from '../words.ts';
import { chosen, elsewhere, type Line, onDay, type Telling, tell, typed } from './lines.ts';

type About = FriendReferral['person'];

export function personTelling(words: DeskWords): Telling<About> {
  const text = words.answers.person;
  return {
    name: (name) => typed(text.name, name),
    age: (age) => chosen(text.age, text.ages[age]),
    born: (born) => typed(text.born, born),
    area: (area) => areaLine(area, words),
    contact: elsewhere,
  };
}

function areaLine(area: Area, words: DeskWords): Line {
  const text = words.answers.person;
  return area.by === 'outward'
    ? chosen(text.area, fill(text.outward, { outward: area.outward }))
    : typed(text.area, fill(text.council, { council: area.council }));
}

export function writerLines(friend: FriendReferral['friend'], words: DeskWords): Line[] {
  const text = words.answers.writer;
  return tell(friend, {
    name: (name) => typed(text.name, name),
    relation: (relation) => chosen(text.relation, text.relations[relation]),
    contact: elsewhere,
  });
}

export function alertLines(alert: NonNullable<FriendReferral['neighbourAlert']>, words: DeskWords): Line[] {
  const text = words.answers.alert;
  return tell(alert, {
    agreed: () => chosen(text.agreed, text.agreedYes),
    how: (how) => typed(text.how, how),
    on: (day) => onDay(text.on, day, words),
  });
}

export function agencyLines(professional: Consultation['professional'], words: DeskWords): Line[] {
  const text = words.answers.agency;
  return tell(professional, {
    agency: (agency) => typed(text.agency, agency),
    name: (name) => typed(text.name, name),
    role: (role) => typed(text.role, role),
    email: (email) => typed(text.email, email),
    phone: (phone) => typed(text.phone, phone),
  });
}
