import type {
  Consultation,
  FriendReferral,
  ProfessionalReferral,
  Question,
  Referral,
  SelfReferral,
} from '#shared/contract/referral.ts';
import type { DeskWords } from '../words.ts';
import { circumstancesSections } from './circumstances.ts';
import { chosen, type Line, listed, type Section, tell, typed } from './lines.ts';
import { agencyLines, alertLines, personTelling, writerLines } from './people.ts';
import { maracLines, riskLines } from './risk.ts';

/** Where each answer of a journey is shown. A key that a journey gains is missing here until it has a place. */
type Places<Answers> = { readonly [Key in keyof Answers]-?: (answer: NonNullable<Answers[Key]>) => Section[] };

/**
 * Everything that was answered, under its headings, in the order to read it. How to contact somebody (contact/plan.ts), how
 * the referral came (came.ts) and the story have places of their own.
 */
export function sectionsOf(referral: Referral, words: DeskWords): Section[] {
  switch (referral.journey) {
    case 'self':
      return place(referral, selfPlaces(words));
    case 'friend':
      return place(referral, friendPlaces(words));
    case 'question':
      return place(referral, questionPlaces(words));
    case 'professional':
      return place(referral, professionalPlaces(words));
    case 'consultation':
      return place(referral, consultationPlaces(words));
  }
}

function selfPlaces(words: DeskWords): Places<SelfReferral> {
  const { headings } = words.answers;
  const person = personTelling(words);
  return {
    journey: apart,
    name: (name) => under(headings.person, person.name(name)),
    age: (age) => under(headings.person, person.age(age)),
    area: (area) => under(headings.person, person.area(area)),
    contact: apart,
    circumstances: (answers) => circumstancesSections(answers, words),
    story: apart,
  };
}

function friendPlaces(words: DeskWords): Places<FriendReferral> {
  const { headings, writer, yesNo, reported } = words.answers;
  return {
    journey: apart,
    person: (about) => under(headings.person, ...tell(about, personTelling(words))),
    friend: (friend) => under(headings.writer, ...writerLines(friend, words)),
    agrees: () => under(headings.writer, chosen(writer.agrees, yesNo.yes)),
    sources: (sources) => under(headings.writer, listed(writer.sources, sources, writer.source)),
    neighbourAlert: (alert) => under(headings.alert, ...alertLines(alert, words)),
    circumstances: (answers) => circumstancesSections(answers, words, reported),
    story: apart,
  };
}

function questionPlaces(words: DeskWords): Places<Question> {
  const { headings, person, question, writer } = words.answers;
  return {
    journey: apart,
    name: (name) => under(headings.asks, typed(person.name, name)),
    about: (about) => under(headings.asks, chosen(question.about, question.abouts[about])),
    relation: (relation) => under(headings.asks, chosen(writer.relation, writer.relations[relation])),
    contact: apart,
    story: apart,
  };
}

function professionalPlaces(words: DeskWords): Places<ProfessionalReferral> {
  const { headings, agency, risk, safeguarding, supplied } = words.answers;
  const supply = (heading: string, ...lines: Line[]) => [{ heading, note: supplied, lines }];
  return {
    journey: apart,
    professional: (professional) => under(headings.agency, ...agencyLines(professional, words)),
    form: (form) => under(headings.agency, chosen(agency.form, agency.forms[form])),
    person: (about) => under(headings.person, ...tell(about, personTelling(words))),
    indicators: (some) => supply(headings.risk, listed(risk.indicators, some, risk.indicator)),
    risk: (result) => supply(headings.risk, ...riskLines(result, words)),
    marac: (marac) => supply(headings.risk, ...maracLines(marac, words)),
    safeguarding: (answer) =>
      supply(headings.safeguarding, chosen(safeguarding.referral, safeguarding.referrals[answer])),
    childrenNamed: (children) => supply(headings.safeguarding, typed(safeguarding.childrenNamed, children)),
    circumstances: (answers) => circumstancesSections(answers, words, supplied),
    consent: apart,
    checkedOn: apart,
    story: apart,
  };
}

function consultationPlaces(words: DeskWords): Places<Consultation> {
  const { headings } = words.answers;
  return {
    journey: apart,
    professional: (professional) => under(headings.agencyAsks, ...agencyLines(professional, words)),
    story: apart,
  };
}

/** The sections that hold something, those of one heading as one. */
function place<Answers>(answers: Answers, places: Places<Answers>): Section[] {
  const sections: Section[] = [];
  for (const key in places) {
    const answer = answers[key];
    if (answer !== undefined && answer !== null) sections.push(...places[key](answer));
  }
  const filled = sections.filter(({ lines }) => lines.length > 0);
  return [...Map.groupBy(filled, ({ heading }) => heading).values()].map(joined);
}

function joined(sections: Section[]): Section {
  const [first] = sections;
  if (!first) throw new RangeError('a heading has a section');
  return { ...first, lines: sections.flatMap(({ lines }) => lines) };
}

function under(heading: string, ...lines: (Line | null)[]): Section[] {
  return [{ heading, lines: lines.filter((line) => line !== null) }];
}

/** For what has a place of its own, before or after the answers. */
function apart(): Section[] {
  return [];
}
