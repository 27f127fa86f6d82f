import { Heading } from '#site/parts/Heading.tsx';
import { useActing } from './acting.ts';
import { Faults } from './Faults.tsx';
import { SendBar } from './SendBar.tsx';
import type { Fault } from './visit.ts';

type Props = {
  words: { heading: string; text: string; yes: string };
  act: () => Promise<Fault | null>;
  onBack: () => void;
  onDone: () => void;
};

/** Something that is done with one press, after what it means was read. */
export function YesPage({ words, act, onBack, onDone }: Props) {
  const { busy, fault, run } = useActing();
  return (
    <>
      <Heading>{words.heading}</Heading>
      <Faults fault={fault} />
      <p>{words.text}</p>
      <SendBar busy={busy} text={words.yes} onSend={() => void run(act, onDone)} onBack={onBack} />
    </>
  );
}
