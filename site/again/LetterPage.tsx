import { useState } from 'preact/hooks';
import { Story, tidy } from '#shared/contract/text.ts';
import { TextField } from '#site/parts/Field.tsx';
import { Heading } from '#site/parts/Heading.tsx';
import { useActing } from './acting.ts';
import { Faults } from './Faults.tsx';
import { useRoom } from './room.ts';
import { SendBar } from './SendBar.tsx';
import type { Visit } from './visit.ts';

type Props = {
  visit: Visit;
  letter: string;
  onLetter: (letter: string) => void;
  onBack: () => void;
  onSent: () => void;
};

/** Words to the team. */
export function LetterPage({ visit, letter, onLetter, onBack, onSent }: Props) {
  const { words } = useRoom();
  const { busy, fault, run } = useActing();
  const [wrong, setWrong] = useState<string>();
  const send = () => {
    const text = Story.safeParse(tidy(letter));
    const lacks = text.success ? (text.data === '' ? words.faults.words : undefined) : words.faults.long;
    setWrong(lacks);
    if (lacks !== undefined) document.getElementById('g-2')?.focus();
    else void run(() => visit.send({ kind: 'words', text: text.data ?? '' }), onSent);
  };
  return (
    <>
      <Heading>{words.write.heading}</Heading>
      <Faults fault={fault} />
      <TextField
        id="g-2"
        label={words.write.label}
        hint={words.write.hint}
        fault={wrong}
        rows={8}
        value={letter}
        onValue={onLetter}
      />
      <SendBar busy={busy} text={words.send} onSend={send} onBack={onBack} />
    </>
  );
}
