import type { RosterMember } from '#shared/contract/statements.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';
import { Heading } from '#site/parts/Heading.tsx';
import { fill } from '#site/parts/words.ts';
import { type DeskWords, type MembersWords, timeText } from './words.ts';

type Props = {
  words: DeskWords;
  members: MembersWords;
  onDuty: OnDuty;
  member: RosterMember;
  onYes: () => void;
  onNo: () => void;
};

/** Says what taking somebody out does, and what it cannot undo, before it is done. */
export function Removal({ words, members, onDuty, member, onYes, onNo }: Props) {
  const text = members.remove;
  const name = onDuty.profile.names[member.id] ?? words.queue.somebody;
  const until = timeText(onDuty.history.keyring.content.notAfter, words);
  return (
    <section class="panel">
      <Heading>{fill(text.heading, { name })}</Heading>
      <p>{text.text}</p>
      <p>{fill(text.kept, { time: until })}</p>
      {member.role === 'manager' && <p>{text.manager}</p>}
      <div class="actions">
        <button type="button" class="button" onClick={onYes}>
          {text.yes}
        </button>
        <button type="button" class="button button--quiet" onClick={onNo}>
          {text.no}
        </button>
      </div>
    </section>
  );
}
