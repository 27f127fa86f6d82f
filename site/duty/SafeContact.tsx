import { useState } from 'preact/hooks';
import type { SafeContact as Plan, Route } from '#shared/contract/safe-contact.ts';
import { fill } from '#site/parts/words.ts';
import { type DeskWords, windowsText } from './words.ts';

/** How somebody may be reached: the rules first, and the number not in the document until it is asked for. */
export function SafeContact({ words, plan }: { words: DeskWords; plan: Plan }) {
  const text = words.referral;
  if (plan.choice === 'do-not-contact') return <p class="notice">{text.doNotContact}</p>;
  return (
    <>
      <dl class="review">
        <Row name={text.introduction} value={plan.introduction || text.firstNameOnly} class="private" />
      </dl>
      {plan.routes.map((route, at) => (
        <RouteRules key={`${at}${route.method}`} words={words} route={route} number={at + 1} />
      ))}
    </>
  );
}

function RouteRules({ words, route, number }: { words: DeskWords; route: Route; number: number }) {
  const text = words.referral;
  const [shown, setShown] = useState(false);
  const isEmail = route.method === 'email';
  return (
    <section class="panel">
      <h4>{fill(text.route, { number, method: text.methods[route.method] })}</h4>
      <dl class="review">
        <Row name={text.safe} value={windowsText(route.safe, text.anyTime, words)} />
        <Row name={text.never} value={windowsText(route.never, text.none, words)} />
        {route.method === 'call' && (
          <>
            <Row name={text.voicemail} value={route.voicemail ? text.allowed : text.notAllowed} />
            <Row name={text.text} value={route.text ? text.allowed : text.notAllowed} />
          </>
        )}
        {shown && (
          <Row
            class="private"
            name={isEmail ? text.address : text.number}
            value={route.method === 'email' ? route.address : route.number}
          />
        )}
      </dl>
      <p>{text.onlyMe}</p>
      {!shown && (
        <button type="button" class="button button--quiet" onClick={() => setShown(true)}>
          {isEmail ? text.showAddress : text.showNumber}
        </button>
      )}
    </section>
  );
}

export function Row({ name, value, ...rest }: { name: string; value: string; class?: 'private' }) {
  return (
    <div {...rest}>
      <dt>{name}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </div>
  );
}
