import { useState } from 'preact/hooks';
import { Team } from '#shared/contract/case.ts';
import { SelectField } from '#site/parts/Field.tsx';
import { fill } from '#site/parts/words.ts';
import { addAssignment } from './adding.ts';
import type { AtCase } from './at.ts';
import { isEnded, type Ranked } from './ranking.ts';

/** Who works with the person: a team, a colleague, or both; with how many each has now and the most that was agreed. */
export function Assigning({ at }: { at: AtCase }) {
  const text = at.words.cases.assign;
  const newest = at.ranked.content.assignments.at(-1);
  const [team, setTeam] = useState<string>(newest?.team ?? '');
  const [member, setMember] = useState(newest?.member ?? '');
  const counts = openCases(at.all);
  const { cap } = at.rules;
  const count = counts.get(member) ?? 0;
  const save = () => {
    const to = { ...(team !== '' && { team: Team.parse(team) }), ...(member !== '' && { member }) };
    return at.add(addAssignment(at.adding(), to));
  };
  return (
    <section aria-label={text.heading}>
      <h3>{text.heading}</h3>
      <p class="private">{assignedText(at)}</p>
      <details>
        <summary>{text.save}</summary>
        <SelectField
          id="assigned-team"
          label={text.team}
          value={team}
          onValue={setTeam}
          options={[
            ['', text.none],
            ...Team.options.map(
              (one) => [one, fill(text.open, { name: text.teams[one], count: counts.get(one) ?? 0 })] as const,
            ),
          ]}
        />
        <SelectField
          id="assigned-member"
          label={text.member}
          value={member}
          onValue={setMember}
          options={[
            ['', text.none],
            ...at.members.map(
              ({ id }) => [id, fill(text.count, { name: at.nameOf(id), count: counts.get(id) ?? 0, cap })] as const,
            ),
          ]}
        />
        {member !== '' && count >= cap && (
          <p class="notice" role="status">
            {fill(text.full, { name: at.nameOf(member), count, cap })}
          </p>
        )}
        <div class="actions">
          <button type="button" class="button" onClick={() => void save()}>
            {text.save}
          </button>
        </div>
      </details>
    </section>
  );
}

function assignedText({ words, nameOf, ranked }: AtCase): string {
  const text = words.cases.assign;
  const newest = ranked.content.assignments.at(-1);
  const to = [newest?.team && text.teams[newest.team], newest?.member && nameOf(newest.member)].filter(Boolean);
  return to.length > 0 ? to.join(' · ') : text.none;
}

/** How many open cases each member and each team has. */
function openCases(all: Ranked[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { content } of all) {
    const newest = content.assignments.at(-1);
    if (!newest || isEnded(content)) continue;
    for (const one of [newest.team, newest.member]) if (one) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return counts;
}
