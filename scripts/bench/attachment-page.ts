import { AttachmentSending } from '#shared/calls/attachments.ts';
import { fetchKeyring, putOpening, sealReferral } from '#shared/calls/opening.ts';
import type { Referral } from '#shared/contract/referral.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import type { Pin } from '#shared/crypto/statement.ts';
import { makeNotes, type Notes } from '#site/write/files/notes.ts';

const line = { address: '' };

/** What is sent, made beforehand. */
let file = new File([], '');
let noted: Notes = { notes: [], attached: [] };
let sending: AttachmentSending | null = null;

/** Makes a file of so many bytes that nothing makes shorter. */
export async function prepare(bytes: number): Promise<void> {
  await sodiumReady();
  const most = 65_536;
  const parts = Array.from({ length: Math.ceil(bytes / most) }, () => crypto.getRandomValues(new Uint8Array(most)));
  file = new File(parts, 'a photo.jpg', { type: 'image/jpeg' });
}

/** Reads the file for what its opening says of it, as the form does once *Send* was pressed. @returns milliseconds */
export async function note(): Promise<number> {
  const began = performance.now();
  noted = await makeNotes([file]);
  return performance.now() - began;
}

/** Sends the opening, which is measured elsewhere. */
export async function open({ pin, referral }: { pin: Pin; referral: Referral }): Promise<void> {
  const now = Math.floor(Date.now() / 1000);
  const keyring = await fetchKeyring(line, pin, now);
  const opening = sealReferral({ referral, language: 'en', attachments: noted.notes }, keyring, now);
  await putOpening(line, opening);
  sending = new AttachmentSending(line, opening, noted.attached);
}

/** Seals the file and sends it. @returns milliseconds */
export async function send(): Promise<number> {
  const began = performance.now();
  const wait = () => Promise.reject(new Error('it must not be waited for'));
  const means = { signal: new AbortController().signal, wait, onTrouble: () => {} };
  const [ending] = (await sending?.run(means, () => {})) ?? [];
  if (ending !== 'arrived') throw new Error(`the file was ${ending}`);
  return performance.now() - began;
}

/** The same bytes as they are, in one request. @returns milliseconds */
export async function sendPlain(): Promise<number> {
  const began = performance.now();
  const answer = await fetch('/plain', { method: 'PUT', body: file });
  if (answer.status !== 201) throw new Error('the bare server did not take it');
  await answer.arrayBuffer();
  return performance.now() - began;
}
