import type { Reply } from '#shared/calls/coming-back.ts';
import type { MemberMessage } from '#shared/contract/message.ts';
import type { Holder } from '#shared/contract/return.ts';
import type { ReferrerWords } from '#site/content/en/referrer.ts';
import { languageFacts } from '#site/content/languages.ts';
import { Heading } from '#site/parts/Heading.tsx';
import { fill } from '#site/parts/words.ts';
import { useActing } from './acting.ts';
import { Faults } from './Faults.tsx';
import type { Step, Told } from './memory.ts';
import { useRoom } from './room.ts';
import type { Visit } from './visit.ts';

/** What can be done here. A professional is not asked what is the person's to say, and whoever referred somebody reads. */
const steps = {
  person: ['write', 'plan', 'never', 'stop', 'withdraw', 'renew', 'drop'],
  consultation: ['write', 'renew', 'drop'],
  professional: ['renew', 'drop'],
} as const satisfies Record<Holder, readonly Step[]>;

type Props = {
  visit: Visit;
  holder: Holder;
  replies: Reply[];
  /** What was done on the page before, if anything was. */
  told: Told | null;
  onReplies: (replies: Reply[]) => void;
  onStep: (step: Step) => void;
  onShut: () => void;
};

/** What the team wrote, and nothing else: never what the person wrote themselves. */
export function InsidePage({ visit, holder, replies, told, onReplies, onStep, onShut }: Props) {
  const { words, referrer, language } = useRoom();
  const { busy, fault, run } = useActing();
  const { inside } = words;
  const came = new Intl.DateTimeFormat(languageFacts[language].locale, {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: 'Europe/London',
  });
  return (
    <>
      {told ? (
        <>
          <Heading>{told.heading}</Heading>
          <p class="notice">{told.text}</p>
          <h2>{inside.heading}</h2>
        </>
      ) : (
        <Heading>{inside.heading}</Heading>
      )}
      <Faults fault={fault} />
      {replies.length === 0 && <p>{holder === 'professional' ? inside.untold : inside.nothing}</p>}
      {replies.map((reply) => (
        <article class="letter" key={reply.stream}>
          <p dir="auto">{'message' in reply ? textOf(reply.message, referrer) : inside.broken}</p>
          <p class="small">{fill(inside.came, { time: came.format(reply.at * 1000) })}</p>
        </article>
      ))}
      <div class="actions">
        <button
          type="button"
          class="button button--quiet"
          disabled={busy}
          onClick={() => void run(() => visit.look(), onReplies)}
        >
          {inside.look}
        </button>
      </div>
      <h3>{inside.what}</h3>
      {holder === 'person' && <p>{inside.asks}</p>}
      <ul class="choices">
        {steps[holder].map((step) => (
          <li key={step}>
            <button type="button" class="as-link" onClick={() => onStep(step)}>
              {inside[step]}
            </button>
          </li>
        ))}
      </ul>
      <div class="actions">
        <button type="button" class="button" onClick={onShut}>
          {inside.shut}
        </button>
      </div>
    </>
  );
}

function textOf(message: MemberMessage, referrer: ReferrerWords): string {
  return message.kind === 'referrer' ? referrer[message.word] : message.text;
}
