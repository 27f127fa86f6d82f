import { useEffect, useState } from 'preact/hooks';
import type { Holder } from '#shared/contract/return.ts';
import { CodePage } from '#site/list/CodePage.tsx';
import { Heading } from '#site/parts/Heading.tsx';
import { useActing } from './acting.ts';
import { Faults } from './Faults.tsx';
import { useRoom } from './room.ts';
import { SendBar } from './SendBar.tsx';
import type { Drawn, Visit } from './visit.ts';

type Props = { visit: Visit; holder: Holder; onBack: () => void; onDone: () => void };

/** Another list in place of the one that was typed. */
export function RenewPage({ visit, holder, onBack, onDone }: Props) {
  const { words, language } = useRoom();
  const { busy, fault, run } = useActing();
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  useEffect(() => void run(() => visit.draw(language), setDrawn), []);
  return (
    <>
      <Heading>{words.renew.heading}</Heading>
      <Faults fault={fault} />
      <p>{words.renew.text}</p>
      {drawn && (
        <CodePage {...drawn.listed} whose={holder === 'professional' ? 'professional' : 'person'} keepIn="h3" />
      )}
      <SendBar
        busy={busy || !drawn}
        text={words.renew.yes}
        onSend={() => drawn && void run(() => visit.replace(drawn.items), onDone)}
        onBack={onBack}
      />
    </>
  );
}
