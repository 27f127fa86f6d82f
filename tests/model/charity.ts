import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Store } from '#api/store/store.ts';
import { CallRefused } from '#shared/calls/call.ts';
import type { SealedOpening } from '#shared/calls/opening.ts';
import type { MemberKeys } from '#shared/crypto/member.ts';
import { Refused } from '#shared/crypto/refused.ts';
import { sheetWords } from '#shared/crypto/sheet.ts';
import type { Pin } from '#shared/crypto/statement.ts';
import { isManaging, type Managing, removeMember } from '#shared/team/changes.ts';
import type { InviteLink } from '#shared/team/joining.ts';
import { openSheet } from '#shared/team/recovery.ts';
import { type OnDuty, signIn } from '#shared/team/sign-in.ts';
import { startService, type TestService } from '#tests/api/service.ts';
import { exampleFounding } from '#tests/examples/charity.ts';
import { foundedModel, type Member, type Model } from '#tests/model/model.ts';
import { quickStretch } from '#tests/model/stretch.ts';
import { setUp } from '#tests/path/team.ts';

/** All that somebody ever held: it stays theirs when they are taken out. */
type Held = { signInName: string; passphrase: string; keys: MemberKeys[]; dutyKeys: Map<number, Uint8Array> };

/** A charity on the real API and store, and what each person in it has in hand. */
export type RealCharity = AsyncDisposable & {
  service: TestService;
  /** Reads the database file, as whoever takes it would. */
  raw: DatabaseSync;
  pin: Pin;
  /** The secrets behind every sheet there has been, the current one last. */
  sheets: Uint8Array[];
  held: Map<string, Held>;
  links: Map<string, InviteLink>;
  sealed: Map<string, SealedOpening>;
  /** Who wrote each opening, by thread id. */
  names: Map<string, string>;
  remove: Removal;
};

/** Takes a worker out; a control puts one in its place that leaves something behind. */
type Removal = (manager: Managing, memberId: string, now: number, charity: RealCharity) => Promise<unknown>;
export type Variant = { adapt?: (store: Store) => Store; remove?: Removal };

export async function foundRealCharity({
  adapt,
  remove = removeMember,
}: Variant): Promise<{ model: Model; real: RealCharity }> {
  const service = await startService(adapt);
  const { pin, sheetSecret } = await setUp(service, quickStretch);
  const { signInName, passphrase } = exampleFounding.manager;
  const founder = await signIn(service.address, pin, { signInName, passphrase }, quickStretch);
  const raw = new DatabaseSync(join(service.dataDir, 'sidegate.sqlite'), { readOnly: true });
  const { id } = founder.member;
  const real: RealCharity = {
    service,
    raw,
    pin,
    sheets: [sheetSecret],
    held: new Map([[id, { signInName, passphrase, keys: [founder.keys], dutyKeys: new Map(founder.dutyKeys) }]]),
    links: new Map(),
    sealed: new Map(),
    names: new Map(),
    remove,
    async [Symbol.asyncDispose]() {
      raw.close();
      await service[Symbol.asyncDispose]();
    },
  };
  return { model: foundedModel({ id, signInName }, service.clock.now), real };
}

export function heldBy({ held }: RealCharity, { id }: Pick<Member, 'id'>): Held {
  const found = held.get(id);
  if (!found) throw new Error('everybody who is let in holds something');
  return found;
}

/** A fresh sign-in. All that the desk gives somebody is theirs from then on. */
export async function deskOf(real: RealCharity, member: Member): Promise<OnDuty> {
  const held = heldBy(real, member);
  const onDuty = await signIn(real.service.address, real.pin, held, quickStretch);
  if (held.keys.length < member.generation) held.keys.push(onDuty.keys);
  for (const [epoch, key] of onDuty.dutyKeys) held.dutyKeys.set(epoch, key);
  return onDuty;
}

export async function managing(real: RealCharity, member: Member): Promise<Managing> {
  const onDuty = await deskOf(real, member);
  if (!isManaging(onDuty)) throw new Error('a manager must hold the charity key');
  return onDuty;
}

export function openedSheet({ service, pin, sheets }: RealCharity, secret = sheets.at(-1)) {
  if (!secret) throw new Error('there is a sheet from the first day');
  return openSheet(service.address, pin, sheetWords(secret).join(' '));
}

/** The code or reason of a refusal; null where there was none. What is no refusal is thrown on. */
export async function refusalOf(done: Promise<unknown>): Promise<string | null> {
  try {
    await done;
    return null;
  } catch (fault) {
    if (fault instanceof CallRefused) return fault.problem.code;
    if (fault instanceof Refused) return fault.reason;
    throw fault;
  }
}
