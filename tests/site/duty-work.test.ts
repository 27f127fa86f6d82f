import { beforeAll, expect, test } from 'vitest';
import { toBase64url } from '#shared/bytes/base64url.ts';
import { randomSecret } from '#shared/crypto/keys.ts';
import { makeMemberKeys } from '#shared/crypto/member.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import type { OnDuty } from '#shared/team/sign-in.ts';
import { forget } from '#site/duty/session.ts';
import { typedOf } from '#site/duty/settings-answers.ts';
import { begunIn, journeyOf } from '#site/duty/taking-begun.ts';
import { keepWork, takeBack, type Work, withNote } from '#site/duty/work.ts';
import { type Journey, newJourney } from '#site/write/journey.ts';
import { exampleProfile } from '#tests/examples/charity.ts';
import { formsFound } from '#tests/sentinel/forms.ts';
import { exampleDraft } from '#tests/site/drafts.ts';

beforeAll(sodiumReady);

const noWork: Work = { notes: {}, open: null };
const work: Work = { notes: { thread: 'Ring back after two.' }, open: 'thread' };

/** As much of a session as its end is about. */
function session(id: string, keys = makeMemberKeys()): OnDuty {
  const { seal, sign } = keys;
  return {
    line: { address: '', token: 'token' },
    pin: { charityId: toBase64url(new Uint8Array(16)), fingerprint: '' },
    member: { id, role: 'worker', sealKey: toBase64url(seal.publicKey), signKey: toBase64url(sign.publicKey) },
    keys,
    dutyKeys: new Map([1, 2].map((epoch) => [epoch, randomSecret()])),
    charityKey: randomSecret(),
  } as unknown as OnDuty;
}

test('the end of a session overwrites every secret key and lets go of the token', () => {
  const onDuty = session('mair');
  const { keys, dutyKeys, charityKey, line } = onDuty;
  const secrets = [keys.seeds, keys.seal.secretKey, keys.sign.secretKey, ...dutyKeys.values(), charityKey ?? []];
  expect(secrets.filter((secret) => secret.every((byte) => byte === 0))).toEqual([]);
  forget(onDuty);
  expect(secrets).toHaveLength(6);
  expect(secrets.filter((secret) => secret.some((byte) => byte !== 0))).toEqual([]);
  expect(line).not.toHaveProperty('token');
  expect(dutyKeys.size).toBe(0);
});

test('work that is kept comes back to its member, once, and cannot be read until then', () => {
  const mair = session('mair');
  const kept = keepWork(work, mair);
  if (!kept) throw new Error('a note is kept');
  expect(formsFound(Buffer.from(kept.sealed), 'Ring back after two.')).toEqual([]);
  expect(takeBack(kept, mair)).toEqual(work);
  expect(kept.sealed.every((byte) => byte === 0)).toBe(true);
  expect(takeBack(kept, mair)).toEqual(noWork);
});

test('it is nothing for another member, and overwritten when they sign in', () => {
  const kept = keepWork(work, session('mair'));
  expect(takeBack(kept, session('dev'))).toEqual(noWork);
  expect(kept?.sealed.every((byte) => byte === 0)).toBe(true);
});

test('with new keys, as after coming back by the sheet, it is lost and nothing else is', () => {
  expect(takeBack(keepWork(work, session('mair')), session('mair'))).toEqual(noWork);
});

test('where no word was written nothing is kept', () => {
  expect(keepWork({ notes: {}, open: 'thread' }, session('mair'))).toBeNull();
  expect(takeBack(null, session('mair'))).toEqual(noWork);
});

test('a hand-over that is being written is kept like a note; one without a word is not', () => {
  const mair = session('mair');
  const handOver = { id: 'one', text: 'Ring the refuge.', left: ['thread'] };
  expect(takeBack(keepWork({ ...noWork, handOver }, mair), mair)).toEqual({ ...noWork, handOver });
  expect(keepWork({ ...noWork, handOver: { ...handOver, text: '' } }, mair)).toBeNull();
});

test('settings that a manager has not saved are kept like a note', () => {
  const mair = session('mair');
  const settings = { ...typedOf(exampleProfile), phone: 'half a num' };
  expect(takeBack(keepWork({ ...noWork, settings }, mair), mair)).toEqual({ ...noWork, settings });
});

test('a referral that is half taken down is kept like a note, and goes on at its page', () => {
  const mair = session('mair');
  const here: Journey = {
    ...newJourney({ form: 'friend', taken: true }),
    step: { is: 'asked', page: 'how' },
    draft: { ...exampleDraft, _how: 'paper', _files: [new File(['a'], 'a.txt')], note: undefined },
  };
  const taking = begunIn(here, null);
  if (!taking) throw new Error('something was typed');
  const back = takeBack(keepWork({ ...noWork, taking }, mair), mair);
  expect(back).toEqual({ ...noWork, taking });
  // Files are on the device still, and chosen again.
  expect(journeyOf(back.taking ?? null)).toEqual({ ...here, draft: { ...exampleDraft, _how: 'paper' } });
  expect(journeyOf(begunIn({ ...here, step: { is: 'sending' } }, null)).step).toEqual({ is: 'review' });
  expect(begunIn({ ...here, step: { is: 'sent', listed: false, carried: null } }, taking)).toBeNull();
  expect(begunIn(newJourney({ form: 'self', taken: true }), null)).toBeNull();
});

test('files that were chosen for it are known to be lost until they are chosen again, or left out on purpose', () => {
  const asked: Journey = { ...newJourney({ form: 'self', taken: true }), step: { is: 'asked', page: 'how' } };
  const files = [new File(['a'], 'a.txt')];
  const chosen = begunIn({ ...asked, draft: { _files: files } }, null);
  expect(chosen).toEqual({ form: 'self', page: 'how', draft: {}, files: 'chosen' });
  const back = journeyOf(chosen);
  const lost = begunIn(back, chosen);
  expect(lost).toEqual({ ...chosen, files: 'lost' });
  // Locked twice, they are lost still.
  expect(begunIn(journeyOf(lost), lost)).toEqual(lost);
  expect(begunIn({ ...back, draft: { _files: files } }, chosen)?.files).toBe('chosen');
  expect(begunIn({ ...back, draft: { _how: 'paper', _files: [] } }, lost)?.files).toBe('none');
  const without = begunIn({ ...asked, draft: { _how: 'paper' } }, null);
  expect([without?.files, begunIn(journeyOf(without), without)?.files]).toEqual(['none', 'none']);
});

test('a note that is emptied is taken out, and the others stay', () => {
  const notes = { one: 'first', other: 'second' };
  expect(withNote(notes, 'one', '')).toEqual({ other: 'second' });
  expect(withNote(notes, 'one', 'new')).toEqual({ one: 'new', other: 'second' });
});
