import { useLayoutEffect, useState } from 'preact/hooks';
import type { Pin } from '#shared/crypto/statement.ts';
import { AskPage } from './AskPage.tsx';
import { DonePage } from './DonePage.tsx';
import { InsidePage } from './InsidePage.tsx';
import { LetterPage } from './LetterPage.tsx';
import { blankMemory, type Memory, type Told } from './memory.ts';
import { NeverPage } from './NeverPage.tsx';
import { PlanStep } from './PlanStep.tsx';
import { RenewPage } from './RenewPage.tsx';
import { useRoom } from './room.ts';
import type { Visit } from './visit.ts';
import { YesPage } from './YesPage.tsx';

type Props = {
  pin: Pin;
  visit: Visit;
  resumed: Memory;
  keep: (memory: Memory) => void;
  /** Shows or hides the page's words around the island, which belong to its first page. */
  showAround: (shown: boolean) => void;
  /** The same with the page's name: a heading of the island is below it, but a question has its place. */
  showName: (shown: boolean) => void;
};

/** Coming back, one page at a time. The address never changes; what was typed is here and nowhere else. */
export function Again({ pin, visit, resumed, keep, showAround, showName }: Props) {
  const { words } = useRoom();
  const [memory, setMemory] = useState(resumed);
  useLayoutEffect(() => keep(memory), [memory]);
  useLayoutEffect(() => showAround(memory.step === 'ask'), [memory.step]);
  const go = (changes: Partial<Memory>) => setMemory((before) => ({ ...before, ...changes }));
  const back = () => go({ step: 'inside', told: null });
  const done = (told: Told) => () => go({ step: 'inside', told, letter: '', plan: null });
  const shut = (told: Told | null) => {
    visit.forget();
    setMemory({ ...blankMemory(), step: told ? 'done' : 'ask', told });
  };

  switch (memory.step) {
    case 'ask':
      return (
        <AskPage
          {...{ visit, typed: memory.typed }}
          onTyped={(typed) => go({ typed })}
          onOpen={(replies) => go({ step: 'inside', typed: '', holder: visit.holder, replies, told: null })}
        />
      );
    case 'inside':
      return (
        <InsidePage
          {...{ visit, holder: memory.holder, replies: memory.replies, told: memory.told }}
          onReplies={(replies) => go({ replies, told: null })}
          onStep={(step) => go({ step, told: null })}
          onShut={() => shut(null)}
        />
      );
    case 'write':
      return (
        <LetterPage
          {...{ visit, letter: memory.letter }}
          onLetter={(letter) => go({ letter })}
          onBack={back}
          onSent={done(words.write.done)}
        />
      );
    case 'plan':
      return (
        <PlanStep
          {...{ pin, visit, resumed: memory.plan, showName }}
          keep={(plan) => go({ plan })}
          onBack={back}
          onSent={done(words.plan.done)}
        />
      );
    case 'never':
      return <NeverPage {...{ visit }} onBack={back} onSent={done(words.never.done)} />;
    case 'stop':
    case 'withdraw':
      return (
        <YesPage
          key={memory.step}
          words={words[memory.step]}
          act={() => visit.send({ kind: memory.step === 'stop' ? 'stop' : 'withdraw' })}
          onBack={back}
          onDone={done(words[memory.step].done)}
        />
      );
    case 'renew':
      return <RenewPage {...{ visit, holder: memory.holder }} onBack={back} onDone={done(words.renew.done)} />;
    case 'drop':
      return (
        <YesPage
          words={words.drop}
          act={() => visit.replace(null)}
          onBack={back}
          onDone={() => shut(words.drop.done)}
        />
      );
    case 'done':
      return <DonePage told={memory.told ?? words.drop.done} />;
  }
}
