import type { ComponentChildren } from 'preact';
import type { Referral } from '#shared/contract/referral.ts';
import type { SafeContact } from '#shared/contract/safe-contact.ts';
import type { Said } from '#shared/team/messages.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';
import type { Standing as Requests } from '#shared/triage/requests.ts';
import type { MessagesWords } from '#site/content/en/messages.ts';
import { fill, pageLanguage } from '#site/parts/words.ts';
import { Answer } from './Answer.tsx';
import { sentences } from './case/TellReferrer.tsx';
import type { useCorrespondence } from './correspondence.ts';
import { type DeskWords, faultText, timesText, timeText } from './words.ts';

/** What the requests come to, and what a worker says of them. */
export type Deciding = {
  requests: Requests;
  showPlan: (plan: SafeContact) => ComponentChildren;
  onProof: () => void;
  onRead: () => void;
};

type Props = {
  words: DeskWords;
  onDuty: OnDuty;
  /** What was said under the thread, as far as it is read. */
  letters: ReturnType<typeof useCorrespondence>;
  journey: Referral['journey'];
  deciding: Deciding;
  /** An answer that is being written. */
  draft: string;
  onDraft: (draft: string) => void;
};

/**
 * What came by return code since the opening, and the team's answers: what counts at once first, then each in its order,
 * then a place to answer where somebody comes back to read it. Whoever referred in the course of their work is told elsewhere
 * (case/TellReferrer.tsx).
 */
export function Messages({ words, onDuty, letters, journey, deciding, draft, onDraft }: Props) {
  const { words: text, read, fault, look } = letters;
  if (!text) return null;
  if (fault) return <p class="notice">{fill(text.lost, { reason: faultText(fault, words) })}</p>;
  if (!read) return <p role="status">{text.looking}</p>;
  const answered = read.replyKey !== null && journey !== 'professional';
  if (read.said.length === 0 && !answered) return null;
  return (
    <section aria-label={text.heading}>
      <h3>{text.heading}</h3>
      <Standing {...{ words, text, ...deciding }} hasWritten={read.said.some(({ from }) => from === 'person')} />
      {read.incomplete && (
        <p class="notice" role="alert">
          {text.incomplete}
        </p>
      )}
      <ol class="letters">
        {read.said.map((said, at) => (
          <li key={`${said.stream}${at}`} class="private">
            <p class="hint">
              {fill(text.came, { who: whoOf(said, onDuty, text, words), time: timeText(said.at, words) })}
            </p>
            <Content {...{ words, text, said }} />
            {read.answersSeen.has(said.stream) && <p class="hint">{text.read}</p>}
          </li>
        ))}
      </ol>
      {read.replyKey && journey !== 'professional' && (
        <Answer
          {...{ words, text, onDuty, journey, draft, onDraft, correspondence: read }}
          onSent={() => void look()}
        />
      )}
    </section>
  );
}

type Texts = { words: DeskWords; text: MessagesWords };

/** What is different from what the opening said, before anybody rings; and what waits for the proof phrase. */
function Standing({
  text,
  requests,
  hasWritten,
  showPlan,
  onProof,
  onRead,
}: Texts & Deciding & { hasWritten: boolean }) {
  const { wanted, ending, closing } = requests;
  if (!hasWritten) return null;
  return (
    <>
      <p>{text.request}</p>
      {ending && (
        <div class="notice" role="alert">
          <p>{ending === 'stop' ? text.stopped : text.withdrawn}</p>
          <p>{closing === 'manager' ? text.toManager : text.toWorker}</p>
        </div>
      )}
      {wanted && (
        <details class="private">
          <summary>{text.wanted}</summary>
          {showPlan(wanted)}
          <div class="actions">
            <button type="button" class="button button--quiet" onClick={onProof}>
              {text.proved}
            </button>
          </div>
        </details>
      )}
      <div class="actions">
        <button type="button" class="button button--quiet" onClick={onRead}>
          {text.markRead}
        </button>
      </div>
    </>
  );
}

function Content({ words, text, said }: Texts & { said: Said }) {
  if ('broken' in said) return <p class="error">{fill(text.broken, { reason: words.reasons[said.broken] })}</p>;
  const { message } = said;
  if (message.kind === 'words') {
    return (
      <p class="story" dir="auto">
        {message.text}
      </p>
    );
  }
  if (message.kind === 'referrer') {
    return <p>{fill(text.kinds.referrer, { text: sentences[pageLanguage()][message.word] })}</p>;
  }
  const times = message.kind === 'never' ? timesText(message.never, '', words) : '';
  return <p>{fill(text.kinds[message.kind], { times })}</p>;
}

function whoOf(said: Said, { profile }: OnDuty, text: MessagesWords, words: DeskWords): string {
  if (said.from === 'person') return text.from.person;
  const name = 'memberId' in said ? profile.names[said.memberId] : undefined;
  return fill(text.from.member, { name: name ?? words.queue.somebody });
}
