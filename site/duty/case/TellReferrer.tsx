import { useRef, useState } from 'preact/hooks';
import { ReferrerWord } from '#shared/contract/message.ts';
import type { ProfessionalReferral } from '#shared/contract/referral.ts';
import type { Language } from '#shared/contract/wire.ts';
import { type Correspondence, type SealedAnswer, sealReferrerWord, sendAnswer } from '#shared/team/messages.ts';
import { clearedWord, verificationIn } from '#shared/team/referrers.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';
import { referrer as cy } from '#site/content/cy/referrer.ts';
import type { MessagesWords } from '#site/content/en/messages.ts';
import { referrer as en, type ReferrerWords } from '#site/content/en/referrer.ts';
import { fill } from '#site/parts/words.ts';
import type { useCorrespondence } from '../correspondence.ts';
import { deviceClock, faultText, timeText } from '../words.ts';
import { undoVerification } from './adding.ts';
import type { AtCase } from './at.ts';
import { CallBack } from './CallBack.tsx';

/** The four, in each language. */
export const sentences: Record<Language, ReferrerWords> = { en, cy };

type Props = {
  at: AtCase;
  onDuty: OnDuty;
  letters: ReturnType<typeof useCorrespondence>;
  body: ProfessionalReferral;
};

/**
 * What whoever referred somebody in the course of their work may be told: four fixed sentences, in the language they wrote
 * in, and before they were verified none.
 */
export function TellReferrer({ at, onDuty, letters, body }: Props) {
  const { words, read, look } = letters;
  if (!words) return null;
  const text = words.referrer;
  const verified = verificationIn(at.ranked.content);
  return (
    <section aria-label={text.heading}>
      <h3>{text.heading}</h3>
      <p>{text.rule}</p>
      {verified ? (
        <>
          <p class="private">
            {fill(text.verified, {
              caller: at.nameOf(verified.caller),
              name: verified.spokeTo,
              time: timeText(verified.calledAt, at.words),
            })}{' '}
            <button
              type="button"
              class="as-link"
              onClick={() => void at.add(undoVerification(at.adding(), verified.id))}
            >
              {text.undo}
            </button>
          </p>
          <Sentences {...{ at, onDuty, text, read }} onSent={() => void look()} />
        </>
      ) : (
        <CallBack {...{ at, text, professional: body.professional }} />
      )}
    </section>
  );
}

type SentencesProps = Pick<Props, 'at' | 'onDuty'> & {
  text: MessagesWords['referrer'];
  read: Correspondence | null;
  onSent: () => void;
};

/** Each of the four: put where their list opens it, or copied. The same goes out in the same bytes, however often it is tried. */
function Sentences({ at, onDuty, text, read, onSent }: SentencesProps) {
  const { content, opening } = at.ranked;
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState('');
  const [fault, setFault] = useState<string>();
  const parcel = useRef<{ word: ReferrerWord; sealed: SealedAnswer } | null>(null);
  const attempt = async (act: () => Promise<string>) => {
    setBusy(true);
    setFault(undefined);
    setTold('');
    try {
      setTold(await act());
    } catch (reason) {
      setFault(fill(text.failed, { reason: faultText(reason, at.words) }));
    } finally {
      setBusy(false);
    }
  };
  const send = (correspondence: Correspondence, word: ReferrerWord) => async () => {
    if (parcel.current?.word !== word) {
      const sealed = sealReferrerWord(onDuty, correspondence, content, { word, now: deviceClock() });
      parcel.current = { word, sealed };
    }
    await sendAnswer(onDuty, parcel.current.sealed);
    parcel.current = null;
    onSent();
    return '';
  };
  const copy = (word: ReferrerWord) => async () => {
    await navigator.clipboard.writeText(sentences[opening.language][clearedWord(content, word)]);
    return text.copied;
  };
  return (
    <>
      {fault && (
        <p class="error" role="alert">
          {fault}
        </p>
      )}
      {read && !read.replyKey && <p class="hint">{text.noList}</p>}
      <ul class="log">
        {ReferrerWord.options.map((word) => {
          const sentence = sentences[opening.language][word];
          const since = read && sentAt(read, word);
          return (
            <li key={word}>
              <p lang={opening.language}>{sentence}</p>
              {since && <p class="hint">{fill(text.sent, { time: timeText(since, at.words) })}</p>}
              <div class="actions">
                {read?.replyKey && (
                  <button
                    type="button"
                    class="button button--quiet"
                    disabled={busy}
                    onClick={() => void attempt(send(read, word))}
                  >
                    {text.send}
                    <span class="visually-hidden"> {sentence}</span>
                  </button>
                )}
                <button
                  type="button"
                  class="button button--quiet"
                  disabled={busy}
                  onClick={() => void attempt(copy(word))}
                >
                  {text.copy}
                  <span class="visually-hidden"> {sentence}</span>
                </button>
              </div>
            </li>
          );
        })}
      </ul>
      <p role="status">{busy ? text.sending : told}</p>
    </>
  );
}

/** When this was last put with their list; null where it never was. Unix seconds. */
function sentAt({ said }: Correspondence, word: ReferrerWord): number | null {
  const newest = said.findLast(
    (one) => 'message' in one && one.message.kind === 'referrer' && one.message.word === word,
  );
  return newest?.at ?? null;
}
