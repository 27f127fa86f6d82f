import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, expect, test } from 'vitest';
import type { Store } from '#api/store/store.ts';
import { toBase64url } from '#shared/bytes/base64url.ts';
import { CallRefused, call } from '#shared/calls/call.ts';
import { fetchKeyring, putOpening, type SealedOpening, sealReferral } from '#shared/calls/opening.ts';
import { returnRecord } from '#shared/contract/sizes.ts';
import { randomSecret } from '#shared/crypto/keys.ts';
import { returnKeyFrom } from '#shared/crypto/return-code.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { startService, type TestService } from '#tests/api/service.ts';
import { briefest, fullest, type Person } from '#tests/path/people.ts';
import { setUp } from '#tests/path/team.ts';
import { newlyStored, storedIn, type Trace } from '#tests/path/traces.ts';
import { tapWire } from '#tests/path/wire.ts';

beforeAll(sodiumReady);

/** Where a control departs from the real thing. */
type Variant = {
  store?: (store: Store) => Store;
  put?: (address: string, opening: SealedOpening, person: Person) => Promise<void>;
  afterwards?: (service: TestService, person: Person) => void;
};

type Left = { stored: Trace; heard: Trace };

/** What two people leave who write in one after the other, an hour apart. */
async function writeBoth(people: [Person, Person], variant: Variant = {}): Promise<[Left, Left]> {
  await using service = await startService(variant.store);
  const { pin } = await setUp(service);
  const leave = async (person: Person): Promise<Left> => {
    service.clock.now += 3601;
    await using wire = await tapWire(service.address);
    const before = storedIn(service.dataDir);
    const keyring = await fetchKeyring({ address: wire.address }, pin, service.clock.now);
    const opening = sealReferral(person, keyring, service.clock.now);
    if (variant.put) await variant.put(wire.address, opening, person);
    else await putOpening({ address: wire.address }, opening);
    variant.afterwards?.(service, person);
    const address = wire.address.replace('http://', '');
    return {
      stored: newlyStored(before, storedIn(service.dataDir)),
      heard: wire.heard.map((line) => line.replace(address, '{host}')),
    };
  };
  return [await leave(people[0]), await leave(people[1])];
}

test('one word in English and all that fits in Welsh leave the same, but for random bytes, ids and times', async () => {
  const [one, other] = await writeBoth([briefest, fullest]);
  expect(one).toEqual(other);
  expect(one.stored.map((line) => line.split(':')[0])).toEqual(['audit', 'opening', 'thread']);
  expect(one.stored.join()).toContain('and 33928 random bytes');
  expect(one.heard.map((line) => line.split(' ')[0])).toEqual(['GET', '200', 'PUT', '201']);
  expect(one.heard[2]).toMatch(/^PUT \/api\/openings\/\{id\} .* 34007 bytes$/);
});

test('somebody who took a return code and somebody who took none leave the same', async () => {
  const returnKey = returnKeyFrom(randomSecret());
  const [one, other] = await writeBoth([briefest, { ...briefest, returnKey }]);
  expect(one).toEqual(other);
  expect(one.stored.join()).toContain('lookup=32 random bytes wrapped=168 random bytes');
  expect(one.heard[2]).toContain('return-record: 267 characters');
});

test('control: a record that goes along only where a code was taken is seen', async () => {
  const returnKey = returnKeyFrom(randomSecret());
  const put = async (address: string, opening: SealedOpening, { returnKey: taken }: Person) => {
    const record = taken ? opening.record : toBase64url(new Uint8Array(returnRecord));
    await putOpening({ address }, { ...opening, record: taken ? record : record.slice(1) }).catch((fault: unknown) =>
      expect(fault).toBeInstanceOf(CallRefused),
    );
  };
  const [one, other] = await writeBoth([briefest, { ...briefest, returnKey }], { put });
  expect(one.stored).not.toEqual(other.stored);
  expect(one.heard).not.toEqual(other.heard);
});

test('control: a record of zeros where no code was taken is seen in what is stored', async () => {
  const returnKey = returnKeyFrom(randomSecret());
  const put = (address: string, opening: SealedOpening, { returnKey: taken }: Person) =>
    putOpening({ address }, taken ? opening : { ...opening, record: toBase64url(new Uint8Array(returnRecord)) });
  const [one, other] = await writeBoth([briefest, { ...briefest, returnKey }], { put });
  expect(one.heard).toEqual(other.heard);
  expect(one.stored).not.toEqual(other.stored);
});

test('control: padding that is off by one byte is seen in what is stored', async () => {
  let written = 0;
  const [one, other] = await writeBoth([briefest, fullest], {
    store: (store) => ({
      ...store,
      putOpening: (opening) => store.putOpening({ ...opening, sealed: opening.sealed.subarray(written++) }),
    }),
  });
  expect(one.stored).not.toEqual(other.stored);
  expect(one.heard).toEqual(other.heard);
});

test('control: padding that is off by one byte is seen on the wire', async () => {
  const [one, other] = await writeBoth([briefest, fullest], {
    put: async (address, opening, { language }) => {
      const sealed = language === 'cy' ? opening.sealed.subarray(1) : opening.sealed;
      await putOpening({ address }, { ...opening, sealed }).catch((fault: unknown) =>
        expect(fault).toBeInstanceOf(CallRefused),
      );
    },
  });
  expect(one.heard).not.toEqual(other.heard);
});

test('control: a language that is stored is seen', async () => {
  const [one, other] = await writeBoth([briefest, fullest], {
    afterwards: ({ dataDir }, { language }) => {
      using database = new DatabaseSync(join(dataDir, 'sidegate.sqlite'));
      database.exec('CREATE TABLE IF NOT EXISTS visit (language TEXT)');
      database.prepare('INSERT INTO visit VALUES (?)').run(language);
    },
  });
  expect(one.stored).not.toEqual(other.stored);
});

test('control: a language that is sent along is seen', async () => {
  const [one, other] = await writeBoth([briefest, fullest], {
    put: async (address, { threadId, tokenHash, record, sealed }, { language }) => {
      const headers = { 'thread-token-hash': tokenHash, 'return-record': record, 'accept-language': language };
      await call({ address }, { method: 'PUT', path: `/api/openings/${threadId}`, bytes: sealed, headers });
    },
  });
  expect(one.stored).toEqual(other.stored);
  expect(one.heard).not.toEqual(other.heard);
});

test('control: an opening that is not sealed is seen', async () => {
  const [one, other] = await writeBoth([briefest, fullest], {
    store: (store) => ({
      ...store,
      putOpening: (opening) => {
        const sealed = new Uint8Array(opening.sealed);
        if (store.threads('').length === 0) sealed.fill(0, 79);
        return store.putOpening({ ...opening, sealed });
      },
    }),
  });
  expect(one.stored.join()).toContain('bytes with a pattern');
  expect(one.stored).not.toEqual(other.stored);
});
