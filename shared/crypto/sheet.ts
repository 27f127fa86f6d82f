import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { toBase64url } from '#shared/bytes/base64url.ts';
import { type KeyPair, sealPair, signPair, subkey } from '#shared/crypto/keys.ts';
import { Refused } from '#shared/crypto/refused.ts';

/**
 * What the recovery sheet opens: the charity's signing key, the recovery key, and the proof by which the server gives out
 * what is sealed to it. All three come from the sheet's one 32-byte secret, so that one list of words is enough.
 */
export type SheetKeys = { charity: KeyPair; recovery: KeyPair; proof: string };

export function sheetKeys(secret: Uint8Array): SheetKeys {
  return {
    charity: signPair(subkey(secret, 1, 'sgsheet_')),
    recovery: sealPair(subkey(secret, 2, 'sgsheet_')),
    proof: toBase64url(subkey(secret, 3, 'sgsheet_')),
  };
}

/** The sheet's secret as 24 English words, the last of which holds a checksum (BIP 39). */
export function sheetWords(secret: Uint8Array): string[] {
  return entropyToMnemonic(secret, wordlist).split(' ');
}

/**
 * The secret behind the words, however they were spaced, numbered or capitalised.
 * @throws {Refused} 'unlock' for words that are not a whole sheet
 */
export function secretOfWords(text: string): Uint8Array {
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  try {
    if (words.length !== 24) throw new RangeError('a sheet has 24 words');
    return mnemonicToEntropy(words.join(' '), wordlist);
  } catch (cause) {
    throw new Refused('unlock', { cause });
  }
}

/** The first 132 bits of a fingerprint as 12 words, to be read aloud and compared. */
export function fingerprintWords(fingerprint: Uint8Array): string[] {
  return entropyToMnemonic(fingerprint.slice(0, 16), wordlist).split(' ');
}

/** Six words out of 2,048, drawn evenly: 66 bits, behind Argon2id. */
export function suggestPassphrase(random: (below: number) => number): string {
  return Array.from({ length: 6 }, () => wordlist[random(wordlist.length)] as string).join(' ');
}
