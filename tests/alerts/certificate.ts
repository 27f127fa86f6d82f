import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** A key and a certificate that it signs itself, for `localhost` and 127.0.0.1. PEM. */
export type Certified = { key: string; cert: string };

/** One more, made here: no certificate lies about in a folder, and none runs out. */
export function selfSigned(): Certified {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const der = certificate(publicKey, privateKey);
  const body = der.toString('base64').replaceAll(/.{64}/g, '$&\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`,
  };
}

const ecdsaWithSha256 = sequence(identifier('2a8648ce3d040302'));

/** RFC 5280, 4.1: version 3, a subject alternative name, and nothing else that need not be. */
function certificate(publicKey: KeyObject, privateKey: KeyObject): Buffer {
  const name = sequence(tagged(0x31, sequence(identifier('550403'), tagged(0x0c, Buffer.from('localhost')))));
  const names = sequence(tagged(0x82, Buffer.from('localhost')), tagged(0x87, Buffer.from([127, 0, 0, 1])));
  const toBeSigned = sequence(
    tagged(0xa0, tagged(0x02, Buffer.from([2]))),
    tagged(0x02, Buffer.from([1])),
    ecdsaWithSha256,
    name,
    sequence(tagged(0x17, Buffer.from('200101000000Z')), tagged(0x17, Buffer.from('491231235959Z'))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(sequence(identifier('551d11'), tagged(0x04, names)))),
  );
  const signature = sign('sha256', toBeSigned, privateKey);
  return sequence(toBeSigned, ecdsaWithSha256, tagged(0x03, Buffer.from([0]), signature));
}

function sequence(...parts: Buffer[]): Buffer {
  return tagged(0x30, ...parts);
}

function identifier(hex: string): Buffer {
  return tagged(0x06, Buffer.from(hex, 'hex'));
}

/** DER: tag, length, contents. */
function tagged(tag: number, ...parts: Buffer[]): Buffer {
  const contents = Buffer.concat(parts);
  const { length } = contents;
  const long = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...long]), contents]);
}
