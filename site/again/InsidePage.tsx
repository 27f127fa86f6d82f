import type { Reply } from '#shared/calls/coming-back.ts';
import { languageFacts } from '#site/content/languages.ts';
import { Heading } from '#site/parts/Heading.tsx';
import { fill } from '#site/parts/words.ts';
import { useActing } from './acting.ts';
import { Faults } from './Faults.tsx';
import type { Step, Told } from './memory.ts';
import { useRoom } from './room.ts';
import type { Visit } from './visit.ts';

/** What can be done here. */
const steps = ['write', 'plan', 'never', 'stop', 'withdraw', 'renew', 'drop'] as const satisfies Step[];

type Props = {
  visit: Visit;
  replies: Reply[];
  /** What was done on the page before, if anything was. */
  told: Told | null;
  onReplies: (replies: Reply[]) => void;
  onStep: (step: Step) => void;
  onShut: () => void;
};

/** What the team wrote, and nothing else: never what the person wrote themselves. */
export function InsidePage({ visit, replies, told, onReplies, onStep, onShut }: Props) {
  const { words, language } = useRoom();
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
      {replies.length === 0 && <p>{inside.nothing}</p>}
      {replies.map((reply) => (
        <article class="letter" key={reply.stream}>
          {'message' in reply ? <p dir="auto">{reply.message.text}</p> : <p>{inside.broken}</p>}
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
      <p>{inside.asks}</p>
      <ul class="choices">
        {steps.map((step) => (
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
