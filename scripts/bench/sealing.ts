import { nanoid } from 'nanoid';
import { atMost, type Entry } from '#scripts/bench/entry.ts';
import type { Family } from '#scripts/bench/report.ts';
import { people } from '#scripts/demo/people.ts';
import { toBase64url } from '#shared/bytes/base64url.ts';
import type { Opening } from '#shared/contract/opening.ts';
import { openingPadded, size } from '#shared/contract/sizes.ts';
import { type KeyPair, sealPair, signPair } from '#shared/crypto/keys.ts';
import { openOpening, sealOpening } from '#shared/crypto/opening.ts';
import { sodium } from '#shared/crypto/sodium.ts';
import { signStatement, type VerifiedKeyring, verifyStatement } from '#shared/crypto/statement.ts';

const rounds = 5;
const timesARound = 100;
/**
 * X-Wing does what `crypto_box_seal` does, X25519 and a stream cipher, and ML-KEM-768 besides; the rest is padding, JSON
 * and the checks of shapes. First runs came to 2.8 times for both; past 4 something is copied or parsed too often.
 */
const budget = 4;

/** Sealing and opening one opening, whoever's it is, beside libsodium's plain sealed box of the same 32 KiB. */
export const sealing: Family = {
  names: ['seal one', 'open one'],
  measure: async () => {
    const duty = sealPair();
    const keyring = makeKeyring(duty);
    const threadId = nanoid();
    const opening = makeOpening();
    const sealed = sealOpening(opening, threadId, keyring);

    const plain = new Uint8Array(openingPadded);
    const { publicKey, privateKey } = sodium.crypto_box_keypair();
    const box = sodium.crypto_box_seal(plain, publicKey);
    const secretOf = () => duty.secretKey;
    return [
      compare(
        'seal one',
        'crypto_box_seal',
        () => sealOpening(opening, threadId, keyring),
        () => sodium.crypto_box_seal(plain, publicKey),
      ),
      compare(
        'open one',
        'crypto_box_seal_open',
        () => openOpening(sealed, threadId, keyring.content.charityId, secretOf),
        () => sodium.crypto_box_seal_open(box, publicKey, privateKey),
      ),
    ];
  },
};

function compare(name: string, peer: string, our: () => unknown, their: () => unknown): Entry {
  let ours = Infinity;
  let beside = Infinity;
  // The first round of each warms up, and is never the best.
  for (let round = 0; round <= rounds; round++) {
    beside = Math.min(beside, millisecondsOf(their));
    ours = Math.min(ours, millisecondsOf(our));
  }
  return atMost({ name, unit: 'ms of CPU', ours, beside, besideWhat: `bare ${peer} of 32 KiB` }, budget);
}

/** Of one run, on average; of this process's own time, since others may be at work on the machine. */
function millisecondsOf(act: () => unknown): number {
  const before = process.cpuUsage();
  for (let time = 0; time < timesARound; time++) act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / timesARound;
}

function makeKeyring(duty: KeyPair): VerifiedKeyring {
  const charity = signPair();
  const content = {
    charityId: toBase64url(sodium.randombytes_buf(size.charityId)),
    epoch: 1,
    dutyKey: toBase64url(duty.publicKey),
    notBefore: 0,
    notAfter: 1,
    previous: null,
    rosterVersion: 1,
    rosterHash: toBase64url(new Uint8Array(size.hash)),
    auditHead: null,
  };
  return verifyStatement('keyring', signStatement('keyring', content, charity.secretKey), charity.publicKey);
}

function makeOpening(): Opening {
  const [person] = people;
  if (!person) throw new Error('there are no made-up people');
  return {
    kind: 'referral',
    replyKey: toBase64url(sealPair().publicKey),
    signKey: toBase64url(signPair().publicKey),
    language: person.language,
    at: 0,
    comesBack: false,
    body: person.referral,
    attachments: [],
  };
}
