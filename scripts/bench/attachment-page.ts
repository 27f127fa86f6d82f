import { AttachmentSending, type Ending } from '#shared/calls/attachments.ts';
import { fetchKeyring, putOpening, sealReferral } from '#shared/calls/opening.ts';
import type { Referral } from '#shared/contract/referral.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import type { Pin } from '#shared/crypto/statement.ts';
import { makeNotes } from '#site/write/files/notes.ts';

const line = { address: '' };

/** As the form does once *Send* was pressed: the file is read and noted, its opening sent, and then the file itself. */
export async function sendSealed(order: { bytes: number; pin: Pin; referral: Referral }): Promise<number> {
  await sodiumReady();
  const file = randomFile(order.bytes);
  const began = performance.now();
  const { notes, attached } = await makeNotes([file]);
  const noted = performance.now() - began;
  const now = Math.floor(Date.now() / 1000);
  const keyring = await fetchKeyring(line, order.pin, now);
  const opening = sealReferral({ referral: order.referral, language: 'en', attachments: notes }, keyring, now);
  await putOpening(line, opening);
  const sending = new AttachmentSending(line, opening, attached);
  const sent = performance.now();
  const wait = () => Promise.reject(new Error('it must not be waited for'));
  const endings: Ending[] = await sending.run(
    { signal: new AbortController().signal, wait, onTrouble: () => {} },
    () => {},
  );
  if (endings[0] !== 'arrived') throw new Error(`the file was ${endings[0]}`);
  return noted + performance.now() - sent;
}

/** The same bytes as they are, in one request. @returns milliseconds */
export async function sendPlain(bytes: number): Promise<number> {
  const file = randomFile(bytes);
  const began = performance.now();
  const answer = await fetch('/plain', { method: 'PUT', body: file });
  if (answer.status !== 201) throw new Error('the bare server did not take it');
  await answer.arrayBuffer();
  return performance.now() - began;
}

function randomFile(bytes: number): File {
  const most = 65_536;
  const parts = Array.from({ length: Math.ceil(bytes / most) }, () => crypto.getRandomValues(new Uint8Array(most)));
  return new File(parts, 'a photo.jpg', { type: 'image/jpeg' });
}
