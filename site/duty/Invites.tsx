import { useState } from 'preact/hooks';
import { call } from '#shared/calls/call.ts';
import { DisplayName } from '#shared/contract/members.ts';
import type { Role } from '#shared/contract/statements.ts';
import type { Invite, InviteNote } from '#shared/contract/team.ts';
import type { Managing } from '#shared/team/changes.ts';
import { isVouchedFor, makeInvite, openInviteNote } from '#shared/team/joining.ts';
import { SelectField, TextField } from '#site/parts/Field.tsx';
import { fill, pageLanguage } from '#site/parts/words.ts';
import { type DeskWords, type MembersWords, timeText } from './words.ts';

type Props = {
  words: DeskWords;
  members: MembersWords;
  manager: Managing;
  invites: Invite[];
  onLetIn: (invite: Invite) => void;
  onTurnAway: (invite: Invite) => void;
  onInvited: () => void;
  onFault: (fault: unknown) => void;
};

/** Who waits to be let in, who is invited, and the way to invite somebody. */
export function Invites(props: Props) {
  const { members, invites } = props;
  return (
    <>
      {invites.length > 0 && (
        <section aria-label={members.waiting.heading}>
          <h3>{members.waiting.heading}</h3>
          <ul class="queue">
            {invites.map((invite) => (
              <Waiting key={invite.id} {...props} invite={invite} />
            ))}
          </ul>
        </section>
      )}
      <NewInvite {...props} />
    </>
  );
}

function Waiting({ words, members, manager, invite, onLetIn, onTurnAway }: Props & { invite: Invite }) {
  const text = members.waiting;
  const note = noteOf(invite, manager);
  const turnAway = (label: string) => (
    <button type="button" class="button button--quiet" onClick={() => onTurnAway(invite)}>
      {label}
    </button>
  );
  if (!note)
    return (
      <li class="card">
        <p>{text.elsewhere}</p>
        {turnAway(text.turnAway)}
      </li>
    );
  const { name } = note;
  if (!invite.joiner) {
    const waitingFor = fill(text.link, { name, time: timeText(invite.expires, words) });
    return (
      <li class="card">
        <p>{waitingFor}</p>
        {turnAway(text.takeBack)}
      </li>
    );
  }
  const genuine = isVouchedFor(invite.joiner, note, manager.history.charityId);
  return (
    <li class="card">
      <p>{fill(text.text, { name, role: members[note.role] })}</p>
      <p class={genuine ? 'hint' : 'error'}>{genuine ? text.checked : fill(text.forged, { name })}</p>
      <div class="actions">
        {genuine && (
          <button type="button" class="button" onClick={() => onLetIn(invite)}>
            {fill(text.letIn, { name })}
          </button>
        )}
        {turnAway(text.turnAway)}
      </div>
    </li>
  );
}

function NewInvite({ words, members, manager, onInvited, onFault }: Props) {
  const text = members.invite;
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('worker');
  const [made, setMade] = useState<{ name: string; link: string } | null>(null);
  const [fault, setFault] = useState<string>();
  const submit = async (event: Event) => {
    event.preventDefault();
    const read = DisplayName.safeParse(name);
    setFault(read.success ? undefined : fill(words.faults.empty, { label: text.name }));
    if (!read.success) return;
    try {
      const { request, fragment } = makeInvite(manager, { name: read.data, role });
      await call(manager.line, { method: 'POST', path: '/api/invites', json: request });
      const page = pageLanguage() === 'cy' ? '/cy/duty/join/' : '/duty/join/';
      setMade({ name: read.data, link: `${location.origin}${page}#${fragment}` });
      setName('');
      onInvited();
    } catch (caught) {
      onFault(caught);
    }
  };
  return (
    <form onSubmit={submit} noValidate>
      <h3>{text.heading}</h3>
      <TextField id="invite-name" label={text.name} value={name} fault={fault} onValue={setName} />
      <SelectField
        id="invite-role"
        label={text.role}
        value={role}
        onValue={(value) => setRole(value === 'manager' ? 'manager' : 'worker')}
        options={[
          ['worker', members.worker],
          ['manager', members.manager],
        ]}
      />
      <div class="actions">
        <button type="submit" class="button">
          {text.submit}
        </button>
      </div>
      {made && (
        <div class="notice" role="status">
          <p>{fill(text.link, { name: made.name })}</p>
          <p class="link-to-give" translate={false}>
            {made.link}
          </p>
        </div>
      )}
    </form>
  );
}

function noteOf(invite: Invite, manager: Managing): InviteNote | null {
  try {
    return openInviteNote(invite, manager);
  } catch {
    return null;
  }
}
