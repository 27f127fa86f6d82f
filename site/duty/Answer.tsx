import { useRef, useState } from 'preact/hooks';
import type { Journey } from '#shared/contract/referral.ts';
import { Story, tidy } from '#shared/contract/text.ts';
import { type Correspondence, type SealedAnswer, sealAnswer, sendAnswer } from '#shared/team/messages.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';
import type { MessagesWords } from '#site/content/en/messages.ts';
import { TextField } from '#site/parts/Field.tsx';
import { fill } from '#site/parts/words.ts';
import { type DeskWords, deviceClock, faultText } from './words.ts';

type Props = {
  words: DeskWords;
  text: MessagesWords;
  onDuty: OnDuty;
  correspondence: Correspondence;
  /** By which journey it came, which says who has the list and reads the answer. */
  journey: Exclude<Journey, 'professional'>;
  draft: string;
  onDraft: (draft: string) => void;
  onSent: () => void;
};

/** An answer to whoever comes back with the list. The same words go out in the same bytes, however often it is tried. */
export function Answer({ words, text, onDuty, correspondence, journey, draft, onDraft, onSent }: Props) {
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const parcel = useRef<{ of: string; sealed: SealedAnswer } | null>(null);
  const send = async () => {
    const read = Story.safeParse(tidy(draft));
    if (!read.success || read.data === '') return setWrong(read.success ? text.answer.empty : text.answer.long);
    setBusy(true);
    setWrong(undefined);
    try {
      const message = { kind: 'words', at: deviceClock(), text: read.data } as const;
      if (parcel.current?.of !== read.data) {
        parcel.current = { of: read.data, sealed: sealAnswer(onDuty, correspondence, message) };
      }
      await sendAnswer(onDuty, parcel.current.sealed);
      parcel.current = null;
      onDraft('');
      onSent();
    } catch (fault) {
      setWrong(fill(text.answer.failed, { reason: faultText(fault, words) }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <TextField
        id="answer"
        label={text.answer.to[journey]}
        hint={text.answer.hint}
        fault={wrong}
        rows={4}
        value={draft}
        onValue={onDraft}
      />
      <div class="actions">
        <button type="button" class="button" disabled={busy} onClick={() => void send()}>
          {text.answer.send}
        </button>
      </div>
      <p role="status">{busy ? text.answer.sending : ''}</p>
    </>
  );
}
