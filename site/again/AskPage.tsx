import type { Reply } from '#shared/calls/coming-back.ts';
import { Heading } from '#site/parts/Heading.tsx';
import { unlearnt } from '#site/parts/unlearnt.ts';
import { useActing } from './acting.ts';
import { Faults } from './Faults.tsx';
import { useRoom } from './room.ts';
import type { Visit } from './visit.ts';

type Props = {
  visit: Visit;
  typed: string;
  onTyped: (typed: string) => void;
  onOpen: (replies: Reply[]) => void;
};

/** Where the list is typed. */
export function AskPage({ visit, typed, onTyped, onOpen }: Props) {
  const { words } = useRoom();
  const { busy, fault, run } = useActing();
  return (
    <>
      <Faults fault={fault} about="g-1" />
      <div class={fault ? 'field field--wrong' : 'field'}>
        <Heading>
          <label for="g-1">{words.ask.label}</label>
        </Heading>
        <p class="hint" id="g-1-hint">
          {words.ask.hint}
        </p>
        <textarea
          {...unlearnt}
          id="g-1"
          rows={8}
          autocapitalize="none"
          aria-describedby="g-1-hint"
          aria-invalid={fault ? 'true' : undefined}
          value={typed}
          onInput={(event) => onTyped(event.currentTarget.value)}
        />
      </div>
      <div class="actions">
        <button type="button" class="button" disabled={busy} onClick={() => void run(() => visit.open(typed), onOpen)}>
          {words.ask.open}
        </button>
      </div>
      <p role="status">{busy ? words.ask.working : ''}</p>
    </>
  );
}
