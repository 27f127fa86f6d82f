import { useRef, useState } from 'preact/hooks';
import type { RosterMember } from '#shared/contract/statements.ts';
import type { FoundShift } from '#shared/rota/calendar.ts';
import type { CalendarRefused } from '#shared/rota/calendar-refused.ts';
import { titlesIn } from '#shared/rota/found.ts';
import type { RotaWords } from '#site/content/en/rota.ts';
import { SelectField } from '#site/parts/Field.tsx';
import { fill } from '#site/parts/words.ts';

type Props = {
  text: RotaWords;
  members: readonly RosterMember[];
  nameOf: (member: string) => string;
  /** Answers whether they are stored. */
  onFound: (found: FoundShift[], whose: ReadonlyMap<string, string>) => Promise<boolean>;
};

/** Shifts from a file that another calendar exported: read here, shown, and taken only when somebody says whose they are. */
export function FromCalendar({ text, members, nameOf, onFound }: Props) {
  const { calendar } = text;
  const [found, setFound] = useState<FoundShift[]>([]);
  const [whose, setWhose] = useState<ReadonlyMap<string, string>>(new Map());
  const [fault, setFault] = useState('');
  const read = async (file: File | undefined) => {
    setFound([]);
    if (!file) return;
    try {
      const { readCalendar } = await import('#shared/rota/calendar.ts');
      const shifts = readCalendar(await file.text());
      setFound(shifts);
      setWhose(new Map(titlesIn(shifts).flatMap((title) => likelyMember(title, members, nameOf))));
      setFault('');
    } catch (reason) {
      setFault(faultIn(reason, calendar.faults));
    }
  };
  const isTaking = useRef(false);
  const take = async () => {
    if (isTaking.current) return;
    isTaking.current = true;
    if (await onFound(found, whose)) setFound([]);
    isTaking.current = false;
  };
  return (
    <details class="private">
      <summary>{calendar.heading}</summary>
      <div class={fault ? 'field field--wrong' : 'field'}>
        <label for="calendar-file">{calendar.file}</label>
        <p class="hint">{calendar.hint}</p>
        <div role="alert">{fault && <p class="error">{fault}</p>}</div>
        <input
          type="file"
          id="calendar-file"
          accept=".ics,text/calendar"
          autocomplete="off"
          onChange={({ currentTarget }) => void read(currentTarget.files?.[0])}
        />
      </div>
      {found.length > 0 && (
        <>
          <p role="status">{fill(calendar.found, { count: found.length })}</p>
          {titlesIn(found).map((title, at) => (
            <SelectField
              key={title}
              id={`calendar-title-${at}`}
              label={fill(calendar.whose, { title })}
              value={whose.get(title) ?? ''}
              onValue={(member) => setWhose(withWhose(whose, title, member))}
              options={[['', calendar.leaveOut] as const, ...members.map(({ id }) => [id, nameOf(id)] as const)]}
            />
          ))}
          <div class="actions">
            <button type="button" class="button" onClick={() => void take()}>
              {calendar.take}
            </button>
          </div>
        </>
      )}
    </details>
  );
}

function withWhose(whose: ReadonlyMap<string, string>, title: string, member: string): ReadonlyMap<string, string> {
  const others = [...whose].filter(([other]) => other !== title);
  return new Map(member === '' ? others : [...others, [title, member]]);
}

/** The one member whose first name stands in the title. */
function likelyMember(title: string, members: readonly RosterMember[], nameOf: (member: string) => string) {
  const words = title.toLowerCase().split(/[^\p{L}]+/u);
  const named = members.filter(({ id }) => words.includes(nameOf(id).toLowerCase().split(/\s/)[0] ?? ''));
  return named.length === 1 ? named.map(({ id }) => [title, id] as const) : [];
}

function faultIn(reason: unknown, faults: RotaWords['calendar']['faults']): string {
  if (!(reason instanceof Error) || reason.name !== 'CalendarRefused') return faults.malformed;
  const { why, title } = reason as CalendarRefused;
  return fill(faults[why], { title: title ?? '' });
}
