import type { Route } from '#shared/contract/safe-contact.ts';
import { fill } from '#site/parts/words.ts';
import { chosen, elsewhere, type Line, type Telling, tell, typed } from '../answers/lines.ts';
import { type DeskWords, timesText } from '../words.ts';
import type { Whose } from './plan.ts';

/** One way to reach somebody: its rules, what asks for the number, and the number, which is shown only then. */
export type RouteRules = { heading: string; rules: Line[]; ask: string; where: Line };

type Place = { number: number; whose: Whose };
type Told<Method extends Route['method']> = Telling<Extract<Route, { method: Method }>>;

export function routeRules(route: Route, { number, whose }: Place, words: DeskWords): RouteRules {
  const heading = fill(words.reaching.route, { number, method: words.reaching.methods[route.method] });
  return { heading, rules: rulesOf(route, whose, words), ...whereOf(route, words) };
}

function rulesOf(route: Route, whose: Whose, words: DeskWords): Line[] {
  switch (route.method) {
    case 'call':
      return tell(route, callTelling(whose, words));
    case 'text':
      return tell(route, { ...commonTelling(whose, words), number: elsewhere });
    case 'email':
      return tell(route, { ...commonTelling(whose, words), address: elsewhere });
    case 'through':
      return tell(route, {
        who: (who) => typed(words.reaching.who, who),
        ...commonTelling(whose, words),
        // They are not the person's own, so nothing was said of who can see it.
        onlyMe: () =>
          chosen(words.reaching.may, whose === 'person' ? words.reaching.mayReported : words.reaching.maySaid),
        safe: (times) => chosen(words.reaching.safe, timesText(times, words.reaching.workingHours, words)),
        how: elsewhere,
      });
  }
}

function callTelling(whose: Whose, words: DeskWords): Told<'call'> {
  const text = words.reaching;
  return {
    ...commonTelling(whose, words),
    voicemail: (may) => chosen(text.voicemail, may ? text.allowed : text.notAllowed),
    text: (may) => chosen(text.text, may ? text.allowed : text.notAllowed),
    withheld: (answer) => chosen(text.withheld, text.withheldIs[answer]),
    talk: (talk) => chosen(text.talk, text.talks[talk]),
    number: elsewhere,
  };
}

function commonTelling(whose: Whose, words: DeskWords) {
  const text = words.reaching;
  return {
    method: elsewhere,
    safe: (times) => chosen(text.safe, timesText(times, text.anyTime, words)),
    never: (times) => chosen(text.never, timesText(times, text.none, words)),
    onlyMe: () => chosen(text.private, whose === 'person' ? text.onlyMeReported : text.onlyMe),
  } satisfies Partial<Telling<Route>>;
}

/** Where it leads, and what asks for that. */
function whereOf(route: Route, words: DeskWords): { ask: string; where: Line } {
  const text = words.reaching;
  if (route.method === 'email') return { ask: words.referral.showAddress, where: typed(text.address, route.address) };
  if (route.method === 'through') return { ask: text.showHow, where: typed(text.how, route.how) };
  return { ask: words.referral.showNumber, where: typed(text.number, route.number) };
}
