import { useState } from 'preact/hooks';
import { Times } from '#shared/contract/times.ts';
import { FaultSummary, type Fault as Shown } from '#site/parts/Faults.tsx';
import { SelectField } from '#site/parts/Field.tsx';
import { Heading } from '#site/parts/Heading.tsx';
import { useActing } from './acting.ts';
import { Faults } from './Faults.tsx';
import { useRoom } from './room.ts';
import { SendBar } from './SendBar.tsx';
import type { Visit } from './visit.ts';

const halfHours = Array.from({ length: 49 }, (_, at) => {
  return `${String(Math.floor(at / 2)).padStart(2, '0')}:${at % 2 ? '30' : '00'}`;
});

/** Times that are barred, one span on some weekdays; for another span the page is used again. */
export function NeverPage({ visit, onBack, onSent }: { visit: Visit; onBack: () => void; onSent: () => void }) {
  const { words } = useRoom();
  const { never } = words;
  const { busy, fault, run } = useActing();
  const [days, setDays] = useState<number[]>([]);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [wrong, setWrong] = useState<Shown[]>([]);
  const shown = (time: string) => (time === '00:00' || time === '24:00' ? never.midnight : time);
  const options = (times: string[]) =>
    [['', never.choose] as const, ...times.map((time) => [time, shown(time)] as const)] as const;
  const send = () => {
    const times = { days: days.toSorted((one, other) => one - other), from, to };
    const faults = faultsIn(times, words.faults);
    setWrong(faults);
    if (faults.length === 0) void run(() => visit.send({ kind: 'never', never: [times] }), onSent);
  };
  return (
    <>
      <Heading>{never.heading}</Heading>
      <FaultSummary heading={words.faults.heading} faults={wrong} />
      <Faults fault={fault} />
      <p>{never.hint}</p>
      <fieldset class="field">
        <legend>{never.days}</legend>
        <div class="days">
          {never.weekdays.map((name, at) => (
            <label class="choice" key={name}>
              <input
                type="checkbox"
                id={`g-3-${at + 1}`}
                autocomplete="off"
                checked={days.includes(at + 1)}
                onChange={({ currentTarget: { checked } }) =>
                  setDays(checked ? [...days, at + 1] : days.filter((day) => day !== at + 1))
                }
              />
              <span>{name}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <SelectField
        id="g-4"
        label={never.from}
        value={from}
        onValue={setFrom}
        options={options(halfHours.slice(0, -1))}
      />
      <SelectField id="g-5" label={never.to} value={to} onValue={setTo} options={options(halfHours.slice(1))} />
      <SendBar busy={busy} text={words.send} onSend={send} onBack={onBack} />
    </>
  );
}

function faultsIn(times: Times, words: ReturnType<typeof useRoom>['words']['faults']): Shown[] {
  const faults: Shown[] = [];
  if (times.days.length === 0) faults.push({ id: 'g-3-1', text: words.days });
  if (times.from === '' || times.to === '') faults.push({ id: times.from === '' ? 'g-4' : 'g-5', text: words.times });
  else if (faults.length === 0 && !Times.safeParse(times).success) faults.push({ id: 'g-5', text: words.early });
  return faults;
}
