import { useState } from 'preact/hooks';
import { type ContactPlan, nameIn } from '#shared/contract/about.ts';
import type { Case, Reveal } from '#shared/contract/case.ts';
import type { CaseWrite } from '#shared/contract/case-record.ts';
import type { RefusalReason } from '#shared/crypto/refused.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';
import { openWays } from '#shared/triage/attempts.ts';
import { type Fault, FaultSummary } from '#site/parts/Faults.tsx';
import { Heading } from '#site/parts/Heading.tsx';
import { fill } from '#site/parts/words.ts';
import { Answers } from './Answers.tsx';
import { Attachments } from './Attachments.tsx';
import { answeringOf } from './answering.ts';
import { cameLines } from './answers/came.ts';
import { sectionsOf } from './answers/sections.ts';
import { isYoung, tagsOf } from './answers/tags.ts';
import { takenByOf } from './answers/taken-by.ts';
import { CallNote, callNoteId } from './CallNote.tsx';
import { Claiming } from './Claiming.tsx';
import { Assigning } from './case/Assigning.tsx';
import { Attempts } from './case/Attempts.tsx';
import { addNote, addProof, addRead, addReveal } from './case/adding.ts';
import type { AtCase } from './case/at.ts';
import { Ending } from './case/Ending.tsx';
import { Hiding } from './case/Hiding.tsx';
import { hideThread } from './case/hide.ts';
import { Judging } from './case/Judging.tsx';
import { Likely } from './case/Likely.tsx';
import { Marac } from './case/Marac.tsx';
import { NextStep } from './case/NextStep.tsx';
import { Notes } from './case/Notes.tsx';
import { isContacted } from './case/next.ts';
import { countOf, isEnded, newestPlanId, nextFor, type Ranked } from './case/ranking.ts';
import type { DeskRules } from './case/rules.ts';
import { TellReferrer } from './case/TellReferrer.tsx';
import { ToDo } from './case/ToDo.tsx';
import { Young } from './case/Young.tsx';
import { type Contact, mainContact, writerContact } from './contact/contacts.ts';
import { leavingOf } from './contact/safe-texts.ts';
import { useCorrespondence } from './correspondence.ts';
import { Key } from './Key.tsx';
import { useKeys } from './keys.ts';
import { Messages } from './Messages.tsx';
import { Pressing } from './Pressing.tsx';
import { statusText } from './Queue.tsx';
import type { ThreadAct } from './referrals.ts';
import { SafeContact } from './SafeContact.tsx';
import { Tags } from './Tags.tsx';
import { type DeskWords, deviceClock } from './words.ts';

type Props = {
  words: DeskWords;
  onDuty: OnDuty;
  rules: DeskRules;
  /** Unix seconds. */
  now: number;
  faults: Fault[];
  /** What is being typed while calling, and whether a call is open. */
  note: string;
  calling: boolean;
  /** Why what colleagues added can't be read; null where it can. */
  broken: RefusalReason | null;
  ranked: Ranked;
  all: Ranked[];
  onAct: (act: ThreadAct) => void;
  onAdd: (what: (content: Case) => Case, next?: CaseWrite['next']) => Promise<boolean>;
  onNote: (note: string) => void;
  onCallChanged: (begins: boolean) => void;
  onOpen: (threadId: string | null) => void;
  onLook: () => void;
  onFault: (fault: unknown) => void;
  /** An answer to whoever comes back that is being written. */
  answer: string;
  onAnswer: (answer: string) => void;
};

/**
 * One referral: first how to contact safely and what to do next, then what was tried and who works with them, then
 * everything that was answered, with the story folded until it is asked for.
 */
export function Referral(props: Props) {
  const { words, onDuty, rules, now, faults, note, calling, broken, ranked, all } = props;
  const { entry, opening, content } = ranked;
  const { body, language } = opening;
  const { came, headings, youngHint } = words.answers;
  const { names } = onDuty.profile;
  const [logging, setLogging] = useState(false);
  const letters = useCorrespondence(onDuty, entry.threadId, entry.frames);
  useKeys({
    l: () => setLogging(true),
    n: () => document.getElementById(callNoteId)?.focus(),
    b: () => props.onOpen(null),
    c: () => props.onAct('claim'),
  });
  const at: AtCase = {
    words,
    me: onDuty.member.id,
    members: onDuty.history.roster.content.members,
    nameOf: (memberId) => names[memberId] ?? words.queue.somebody,
    rules,
    now,
    ranked,
    next: nextFor(ranked, rules, now),
    answering: answeringOf(opening, letters.read),
    all,
    adding: () => ({ by: onDuty.member.id, at: deviceClock() }),
    add: props.onAdd,
  };
  const takenBy = takenByOf(opening, entry.threadId, onDuty, words.queue.somebody);
  const contact = withPlan(mainContact(body, words), ranked.contact);
  const writer = withPlan(writerContact(body), ranked.requests.inForce);
  const leaving = leavingOf(onDuty.profile, onDuty.member.id, language);
  const contacted = isContacted(at.next) || writer?.plan.choice === 'contact-me';
  const reveal = (shown: Pick<Reveal, 'route' | 'way'>, outside?: string) =>
    at.add(addReveal(at.adding(), shown, outside));
  const open = ranked.contact?.choice === 'contact-me' ? openWays(ranked.contact, content, now) : undefined;
  const instead = at.next.is === 'awaits-proof' ? words.cases.next['awaits-proof'] : undefined;
  const hide = (memberId: string, hidden: 'hidden' | 'shown') =>
    hideThread(onDuty, entry.threadId, memberId, hidden).then(() => {
      if (hidden === 'hidden' && memberId === at.me) props.onOpen(null);
      props.onLook();
    }, props.onFault);
  const saveNote = async () => {
    if (note.trim() !== '' && (await at.add(addNote(at.adding(), note.trim())))) props.onNote('');
  };
  return (
    <article>
      <FaultSummary heading={words.faults.heading} faults={faults} />
      <button type="button" class="button button--quiet" aria-keyshortcuts="b" onClick={() => props.onOpen(null)}>
        {words.referral.back}
        <Key name="b" />
      </button>
      <Heading>
        <bdi class="private">{nameIn(body) || words.queue.unnamed}</bdi>
      </Heading>
      {!isEnded(content) && <Pressing {...{ words, placed: ranked.placed, lifted: ranked.lifted }} />}
      <Tags tags={[...tagsOf(body, words), `${came.language}: ${came.languages[language]}`]} />
      {isYoung(body) && <p>{youngHint}</p>}
      <p role="status" class="private">
        {statusText(entry.state, names, words)}
      </p>
      {broken && <p class="error">{fill(words.cases.broken, { reason: words.reasons[broken] })}</p>}
      <Messages
        {...{ words, onDuty, letters }}
        journey={body.journey}
        deciding={{
          requests: ranked.requests,
          showPlan: (plan) => (
            <SafeContact
              {...{
                words,
                contact: { whose: writer ? 'writer' : 'self', before: [], warnings: [], plan },
                wanted: true,
                now,
                nation: rules.nation,
                reveal,
              }}
            />
          ),
          onProof: () => {
            const proved = newestPlanId(ranked.said);
            if (proved !== null) void at.add(addProof(at.adding(), proved));
          },
          onRead: () => void at.add(addRead(at.adding(), countOf(ranked.said))),
        }}
        draft={props.answer}
        onDraft={props.onAnswer}
      />
      <div class="case">
        <div class="case-first">
          <NextStep at={at} />
          <Claiming {...{ words, me: at.me, entry, contacted }} onAct={props.onAct} />
        </div>
        <div class="case-contact">
          {contact ? (
            <SafeContact
              {...{ words, contact, now, nation: rules.nation, reveal, instead, leaving, ...(open && { open }) }}
            />
          ) : (
            <AtWork words={words} />
          )}
        </div>
        <div class="case-work">
          {(!isEnded(content) || note !== '') && (
            <CallNote
              {...{ words, note, onCall: calling }}
              calls={contacted || at.next.is === 'they-come-back'}
              onNote={props.onNote}
              onCallChanged={props.onCallChanged}
              onSave={() => void saveNote()}
            />
          )}
          <Attempts at={at} logging={logging} onLogging={setLogging} />
        </div>
        <div class="case-rest">
          <Judging at={at} />
          <Likely at={at} onOpen={props.onOpen} />
          {isYoung(body) && <Young at={at} />}
          {body.journey === 'professional' && <TellReferrer {...{ at, onDuty, letters, body }} />}
          <Notes at={at} />
          <ToDo at={at} />
          <Assigning at={at} />
          <Attachments line={onDuty.line} entry={entry} notes={opening.attachments} />
          <Answers sections={sectionsOf(body, words)} />
          <Story words={words} story={body.story} />
          {writer && <SafeContact {...{ words, contact: writer, now, nation: rules.nation, reveal, leaving }} />}
          <Answers sections={[{ heading: headings.came, lines: cameLines(opening, takenBy, words) }]} />
          <Marac at={at} />
          <Hiding at={at} onHide={(id) => void hide(id, 'hidden')} onShow={(id) => void hide(id, 'shown')} />
          <Ending at={at} onEnded={() => props.onOpen(null)} />
        </div>
      </div>
    </article>
  );
}

/** The plan in force: what came by code since may have narrowed it, and what was proved replaces it. */
function withPlan(contact: Contact | null, plan: ContactPlan | null): Contact | null {
  return contact && plan ? { ...contact, plan } : contact;
}

/** A professional who asks for advice has no plan: their agency's address is the way. */
function AtWork({ words: { reaching } }: Pick<Props, 'words'>) {
  const heading = reaching.headings.professional;
  return (
    <section aria-label={heading}>
      <h3>{heading}</h3>
      <p class="notice">{reaching.professional}</p>
    </section>
  );
}

function Story({ words: { referral }, story }: Pick<Props, 'words'> & { story: string }) {
  if (story === '') return <p>{referral.noStory}</p>;
  return (
    <details class="private">
      <summary>{referral.story}</summary>
      <p class="story" dir="auto">
        {story}
      </p>
    </details>
  );
}
