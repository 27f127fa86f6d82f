import { argon2Sync, createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { puzzleMessage } from '#shared/contract/puzzle.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

test('the bytes that a puzzle is worked over are as the protocol draws them', () => {
  const hash = createHash('sha512').update(Buffer.alloc(34_007, 7)).digest().subarray(0, 32);
  const label = Buffer.from('sidegate/1/puzzle');
  const drawn = Buffer.concat([Buffer.from([0, 0, 0, label.length]), label, Buffer.from([0, 0, 0, 32]), hash]);
  expect(hex(puzzleMessage(hash))).toBe(drawn.toString('hex'));
});

test('a tag that was written down comes out again', () => {
  const message = puzzleMessage(new Uint8Array(32).fill(1));
  const cost = { memory: 64, passes: 2, parallelism: 1, tagLength: 32 };
  const tag = argon2Sync('argon2id', { message, nonce: Buffer.alloc(16, 2), ...cost });
  expect(hex(tag)).toBe('86c2e1212d0ebdce3cafeb9cc42e30134cf3438054e579fba6071358fdb27ff4');
});
