import { useCallback, useEffect, useState } from 'preact/hooks';
import { call, readAnswer } from '#shared/calls/call.ts';
import type { RosterMember } from '#shared/contract/statements.ts';
import { type Invite, InviteList } from '#shared/contract/team.ts';
import { isManaging, keepInProfile, letIn, type Managing, removeMember, renewKeyring } from '#shared/team/changes.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';
import { type Fault, FaultSummary } from '#site/parts/Faults.tsx';
import { Heading } from '#site/parts/Heading.tsx';
import { fill } from '#site/parts/words.ts';
import { textsOf } from './contact/safe-texts.ts';
import { Invites } from './Invites.tsx';
import { NewSheet } from './NewSheet.tsx';
import { Removal } from './Removal.tsx';
import { TeamTexts } from './TeamTexts.tsx';
import { type DeskWords, deviceClock, faultText, type MembersWords, timeText } from './words.ts';

type Props = {
  words: DeskWords;
  members: MembersWords;
  onDuty: OnDuty;
  onChanged: (onDuty: OnDuty) => void;
  onBack: () => void;
};

/** Who is in the team; for managers also everything that changes it. */
export function Team({ words, members, onDuty, onChanged, onBack }: Props) {
  const [invites, setInvites] = useState<Invite[]>([]);
  const [removing, setRemoving] = useState<RosterMember | null>(null);
  const [newSheet, setNewSheet] = useState<{ leaver: string | null } | null>(null);
  const [faults, setFaults] = useState<Fault[]>([]);
  const [news, setNews] = useState('');
  const manager = isManaging(onDuty) ? onDuty : null;
  const fail = useCallback((fault: unknown) => setFaults([{ id: '', text: faultText(fault, words) }]), [words]);
  const look = useCallback(async () => {
    if (!manager) return;
    await readInvites(manager).then(setInvites, fail);
  }, [manager, fail]);
  useEffect(() => void look(), [look]);

  const change = async (make: (manager: Managing) => Promise<OnDuty>, said = '') => {
    if (!manager) return;
    try {
      onChanged(await make(manager));
      setNews(said);
      setFaults([]);
    } catch (fault) {
      fail(fault);
    }
  };
  const turnAway = async ({ id }: Invite) => {
    await call(onDuty.line, { method: 'DELETE', path: `/api/invites/${id}` }).catch(fail);
    await look();
  };

  if (manager && newSheet) {
    return <NewSheet {...{ words, members, manager, leaver: newSheet.leaver }} onBack={() => setNewSheet(null)} />;
  }
  const { roster, keyring } = onDuty.history;
  return (
    <section>
      <FaultSummary heading={words.faults.heading} faults={faults} />
      <button type="button" class="button button--quiet" onClick={onBack}>
        {members.back}
      </button>
      <Heading>{members.heading}</Heading>
      <p role="status">{news}</p>
      <ul class="queue">
        {roster.content.members.map((member) => (
          <li class="card" key={member.id}>
            <p>
              <bdi>{onDuty.profile.names[member.id] ?? words.queue.somebody}</bdi>
            </p>
            <p class="hint">
              {members[member.role]}
              {member.id === onDuty.member.id && ` · ${members.you}`}
            </p>
            {manager && member.id !== onDuty.member.id && (
              <button type="button" class="button button--quiet" onClick={() => setRemoving(member)}>
                {fill(members.remove.button, { name: onDuty.profile.names[member.id] ?? words.queue.somebody })}
              </button>
            )}
          </li>
        ))}
      </ul>
      {removing && (
        <Removal
          {...{ words, members, onDuty, member: removing }}
          onNo={() => setRemoving(null)}
          onYes={() => {
            setRemoving(null);
            if (removing.role === 'manager') setNewSheet({ leaver: removing.id });
            else void change((by) => removeMember(by, removing.id, deviceClock()));
          }}
        />
      )}
      {manager && (
        <>
          <Invites
            {...{ words, members, manager, invites }}
            onLetIn={(invite) => void change((by) => letIn(by, invite, deviceClock()))}
            onTurnAway={(invite) => void turnAway(invite)}
            onInvited={() => void look()}
            onFault={fail}
          />
          <TeamTexts
            key={keyring.content.epoch}
            {...{ words, members, texts: textsOf(onDuty.profile) }}
            onSave={(texts) => void change((by) => keepInProfile(by, { texts }, deviceClock()), members.texts.saved)}
          />
          <section>
            <h3>{members.keyring.heading}</h3>
            <p>
              {fill(members.keyring.state, {
                epoch: keyring.content.epoch,
                time: timeText(keyring.content.notBefore, words),
              })}
            </p>
            <div class="actions">
              <button
                type="button"
                class="button button--quiet"
                onClick={() => void change((by) => renewKeyring(by, deviceClock()), members.keyring.renewed)}
              >
                {members.keyring.renew}
              </button>
              <button type="button" class="button button--quiet" onClick={() => setNewSheet({ leaver: null })}>
                {members.sheet.button}
              </button>
            </div>
          </section>
        </>
      )}
    </section>
  );
}

async function readInvites({ line }: Managing): Promise<Invite[]> {
  return readAnswer(await call(line, { method: 'GET', path: '/api/invites' }), InviteList).invites;
}
