import { useEffect, useState } from 'preact/hooks';
import { Heading } from '#site/parts/Heading.tsx';
import type { Room as FormRoom } from '#site/write/room.ts';
import { useActing } from './acting.ts';
import { Faults } from './Faults.tsx';
import type * as Plan from './PlanForm.tsx';
import { type Room, useRoom } from './room.ts';
import type { Fault } from './visit.ts';

type Part = { PlanForm: typeof Plan.PlanForm; form: FormRoom };

/** Another plan, once its files have come; that they do not is told. */
export function PlanStep(props: Plan.Props) {
  const room = useRoom();
  const { words } = room;
  const { busy, fault, run } = useActing();
  const [part, setPart] = useState<Part | null>(null);
  const bring = () => void run(() => loadPlanPart(room).catch((): Fault => ({ is: 'lost' })), setPart);
  useEffect(bring, []);
  if (part) return <part.PlanForm {...props} form={part.form} />;
  return (
    <>
      <Heading>{words.plan.heading}</Heading>
      <Faults fault={fault} />
      <div class="actions">
        <button type="button" class="button" disabled={busy} onClick={bring}>
          {words.plan.again}
        </button>
        <button type="button" class="button button--quiet" onClick={props.onBack}>
          {words.back}
        </button>
      </div>
      <p role="status">{busy ? words.ask.working : ''}</p>
    </>
  );
}

/** Files of their own, fetched for every visitor of the page alike once it is quiet. @throws where one did not come */
export async function loadPlanPart(room: Room): Promise<Part> {
  const { PlanForm, loadPlanRoom } = await import('./PlanForm.tsx');
  return { PlanForm, form: await loadPlanRoom(room) };
}
