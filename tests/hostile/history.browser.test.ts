import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoManager } from '#scripts/demo/charity.ts';
import { writeIn } from '#scripts/write-in.ts';
import { toBase64url } from '#shared/bytes/base64url.ts';
import { call, readAnswer } from '#shared/calls/call.ts';
import { Desk } from '#shared/contract/duty.ts';
import { type Invite, InviteList } from '#shared/contract/team.ts';
import { sealPair, signPair } from '#shared/crypto/keys.ts';
import { isManaging, type Managing, renewKeyring } from '#shared/team/changes.ts';
import { makeEpoch } from '#shared/team/epoch.ts';
import { verifyHistory } from '#shared/team/history.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';
import { desk as cy } from '#site/content/cy/desk.ts';
import { desk as en } from '#site/content/en/desk.ts';
import { members } from '#site/content/en/members.ts';
import { see } from '#tests/browsers/see.ts';
import { exampleReferral } from '#tests/examples/referral.ts';
import { changed } from '#tests/hostile/lies.ts';
import type { Rule } from '#tests/hostile/proxy.ts';
import {
  clock,
  managerOf,
  newPage,
  openable,
  openStage,
  type Someone,
  type Stage,
  sioned,
  trySignIn,
  withSioned,
} from '#tests/hostile/stage.ts';
import { inviteAndJoin } from '#tests/path/team.ts';

let stage: Stage;
let manager: Managing;
/** Everything that the server gave each of them, at each epoch. */
const past: Record<'mair1' | 'mair2' | 'sioned2', Desk> = Object.create(null);
/** Browsers that have seen epoch 2, through the proxy. */
let mair: Page;
let sionedsPage: Page;

beforeAll(async () => {
  stage = await openStage();
  past.mair1 = await deskOf(await managerOf(stage));
  const team = await withSioned(stage);
  manager = team.manager;
  past.mair2 = await deskOf(manager);
  past.sioned2 = await deskOf(team.worker);
  [mair, sionedsPage] = [await newPage(stage), await newPage(stage)];
});

afterAll(() => stage?.[Symbol.asyncDispose]());

async function deskOf({ line }: OnDuty): Promise<Desk> {
  return readAnswer(await call(line, { method: 'GET', path: '/api/desk' }), Desk);
}

const shows = (desk: Desk): Rule => changed(Desk, 'GET', '/api/desk', ({ now }) => ({ ...desk, now }));
const refusal = (reason: keyof typeof en.reasons, words: typeof en | typeof cy = en) =>
  words.faults.refused.replace('{reason}', words.reasons[reason]);

async function insistOnRefusal(page: Page, lie: Rule, told: string, who: Someone = demoManager, path = '/duty/') {
  using telling = stage.proxy.lie(lie);
  await trySignIn(page, stage.proxy.address, who, path);
  await see(page.getByRole('alert')).toContainText(told);
  await see(page.locator('.queue')).toHaveCount(0);
  expect(telling.told()).toBe(1);
}

/** What a manager who knows the charity's key could sign beside the true history, from an epoch on. */
function fork(from: Desk, by: Managing): Desk {
  const history = verifyHistory(from.history, stage.pin.charityId, by.charityKey.slice(32));
  const { members: team, recoveryKey } = history.roster.content;
  const maker = { memberId: by.member.id, signKey: by.keys.sign.secretKey };
  const next = makeEpoch(
    history,
    {
      charityId: stage.pin.charityId,
      members: team,
      recoveryKey,
      profile: { names: { [by.member.id]: 'Mair Example' } },
    },
    by.charityKey,
    maker,
    { now: clock(), auditHead: null },
  );
  return {
    ...from,
    history: {
      ...from.history,
      rosters: [...from.history.rosters, next.roster],
      keyrings: [...from.history.keyrings, next.keyring],
    },
    epochs: [...from.epochs, { epoch: next.epoch, envelope: next.toMembers.get(by.member.id) ?? '' }],
    teamProfile: next.teamProfile,
  };
}

test('control: both see the true history, twice, and nothing is noticed', async () => {
  for (const [page, who] of [
    [mair, demoManager],
    [sionedsPage, sioned],
    [mair, demoManager],
  ] as const) {
    await trySignIn(page, stage.proxy.address, who);
    await see(openable(page)).toHaveCount(12);
  }
});

describe('a team that is not the current one', () => {
  test('the whole desk of an earlier epoch is told to a browser that saw a later one, in Welsh too', async () => {
    await insistOnRefusal(mair, shows(past.mair1), refusal('rolled-back'));
    await insistOnRefusal(mair, shows(past.mair1), refusal('rolled-back', cy), demoManager, '/cy/duty/');
  });

  test('not noticed in a browser that saw nothing yet; but there nothing newer opens, and nothing can be signed', async () => {
    const page = await newPage(stage);
    using _ = stage.proxy.lie(shows(past.mair1));
    await trySignIn(page, stage.proxy.address);
    await see(openable(page)).toHaveCount(12);
    await page.getByRole('button', { name: 'Team' }).click();
    await page.getByRole('button', { name: members.keyring.renew }).click();
    await see(page.getByRole('alert')).toContainText(en.faults.outdated);
    await page.context().close();
  });

  test('a member who was added without the charity’s key, and another charity’s team, are told', async () => {
    const key = signPair();
    const forge = (statement: string) => {
      const roster = JSON.parse(Buffer.from(statement, 'base64url').toString());
      const own = { sealKey: toBase64url(sealPair().publicKey), signKey: toBase64url(key.publicKey) };
      roster.members.push({ id: 'f'.repeat(21), role: 'worker', ...own });
      return Buffer.from(JSON.stringify(roster)).toString('base64url');
    };
    const { history } = past.mair2;
    const rosters = history.rosters.map((signed, at) =>
      at === 1 ? { ...signed, statement: forge(signed.statement) } : signed,
    );
    await insistOnRefusal(mair, shows({ ...past.mair2, history: { ...history, rosters } }), refusal('signature'));
    const charityKey = toBase64url(key.publicKey);
    await insistOnRefusal(mair, shows({ ...past.mair2, history: { ...history, charityKey } }), refusal('pin'));
  });

  test('a chain with a piece left out, or out of order, is told in any browser', async () => {
    const page = await newPage(stage);
    const { history } = past.mair2;
    const without = { ...history, keyrings: history.keyrings.slice(1) };
    await insistOnRefusal(page, shows({ ...past.mair2, history: without }), refusal('mismatch'));
    const turned = { ...history, rosters: history.rosters.toReversed() };
    await insistOnRefusal(page, shows({ ...past.mair2, history: turned }), refusal('mismatch'));
    await page.context().close();
  });
});

describe('two histories', () => {
  test('a fork that the charity’s own key signed is told to a browser that saw the true one', async () => {
    const forked = fork(past.mair1, manager);
    await insistOnRefusal(mair, shows(forked), refusal('mismatch'));
    await insistOnRefusal(mair, shows(fork(forked, manager)), refusal('mismatch'));
  });

  test('a fork that goes on from the true history is told as soon as the true one is shown again', async () => {
    const page = await newPage(stage);
    const forked = fork(past.mair2, manager);
    {
      using _ = stage.proxy.lie(shows(forked));
      await trySignIn(page, stage.proxy.address);
      await see(openable(page)).toHaveCount(12);
    }
    await trySignIn(page, stage.proxy.address);
    await see(page.getByRole('alert')).toContainText(refusal('rolled-back'));
    await page.context().close();
  });

  test('a worker from whom the newest change is kept finds what was sealed after it unopened', async () => {
    const renewed = await renewKeyring(manager, clock());
    if (!isManaging(renewed)) throw new Error('the manager stays one');
    manager = renewed;
    await writeIn(stage.server.address, stage.pin, { ...exampleReferral, name: 'Later Example' }, 'en');
    {
      // Not lower than what she saw, so it is no roll-back for her; the referral shows that there is more.
      using _ = stage.proxy.lie(shows(past.sioned2));
      await trySignIn(sionedsPage, stage.proxy.address, sioned);
      await see(openable(sionedsPage)).toHaveCount(12);
      await see(sionedsPage.getByText(en.faults.broken.replace('{reason}', en.reasons.box))).toHaveCount(1);
    }
    await trySignIn(sionedsPage, stage.proxy.address, sioned);
    await see(openable(sionedsPage)).toHaveCount(13);
    await insistOnRefusal(sionedsPage, shows(past.sioned2), refusal('rolled-back'), sioned);
  });
});

describe('somebody who joins', () => {
  async function openTeam(page: Page): Promise<void> {
    await trySignIn(page, stage.proxy.address);
    await page.getByRole('button', { name: 'Team' }).click();
  }

  test('a joiner whose keys or role the server replaced cannot be let in; without the lie they can', async () => {
    await inviteAndJoin(manager, stage.pin, { ...sioned, name: 'Dev Example', signInName: 'dev' });
    const lie = (change: (invite: Invite) => Invite): Rule =>
      changed(InviteList, 'GET', '/api/invites', ({ invites }) => ({ invites: invites.map(change) }));
    const own = toBase64url(signPair().publicKey);
    const page = await newPage(stage);
    const look = () => openTeam(page);
    {
      using _ = stage.proxy.lie(
        lie((invite) => ({ ...invite, joiner: invite.joiner && { ...invite.joiner, signKey: own } })),
      );
      await look();
      await see(page.getByText(members.waiting.forged.replace('{name}', 'Dev Example'))).toBeVisible();
      await see(page.getByRole('button', { name: 'Let Dev Example in' })).toHaveCount(0);
    }
    {
      using _ = stage.proxy.lie(lie((invite) => ({ ...invite, role: 'manager' })));
      await look();
      await see(page.getByText(members.waiting.elsewhere)).toBeVisible();
      await see(page.getByRole('button', { name: 'Let Dev Example in' })).toHaveCount(0);
    }
    await look();
    await see(page.getByText(members.waiting.checked)).toBeVisible();
    await page.getByRole('button', { name: 'Let Dev Example in' }).click();
    await see(page.getByRole('button', { name: 'Take out Dev Example' })).toBeVisible();
    await page.context().close();
  });
});
