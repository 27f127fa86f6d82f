import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Guesses } from '#api/queue/guesses.ts';
import { uncounted, type Visitor } from '#api/visitor.ts';
import { stretch } from '#shared/crypto/passphrase.ts';
import { sodiumReady } from '#shared/crypto/sodium.ts';
import { signIn } from '#shared/team/sign-in.ts';
import { startEdge, type TestEdge } from '#tests/api/edge.ts';
import { type Answer, sendRaw } from '#tests/api/raw.ts';
import { insistOnRefusal } from '#tests/api/refused.ts';
import { exampleFounding } from '#tests/examples/charity.ts';
import { setUp } from '#tests/path/team.ts';

beforeAll(sodiumReady);

const quarter = 15 * 60;

describe('wrong guesses at a sign-in name', () => {
  let now: number;
  let guesses: Guesses;
  beforeEach(() => {
    now = 1_790_000_000 - (1_790_000_000 % quarter);
    guesses = new Guesses(() => now);
  });

  const from = (mark: string): Visitor => ({ ...uncounted, mark });
  const guess = (name: string, visitor: Visitor) => {
    try {
      guesses.insist(name, visitor);
    } catch (refusal) {
      return refusal;
    }
    guesses.wrong(name, visitor);
    return 'wrong';
  };
  const refused = (seconds: number) =>
    expect.objectContaining({ code: 'too-many', headers: { 'retry-after': String(seconds) } });

  test('are refused after ten from one address, until a quarter of an hour has gone', () => {
    for (let time = 0; time < 10; time++) expect(guess('mair', from('one'))).toBe('wrong');
    now += 60;
    expect(guess('mair', from('one'))).toEqual(refused(quarter - 60));
    expect(guess('mair', from('another'))).toBe('wrong');
    expect(guess('sam', from('one'))).toBe('wrong');
    now += quarter - 60;
    expect(guess('mair', from('one'))).toBe('wrong');
  });

  test('are refused after thirty from many addresses, each of which has made few', () => {
    for (let time = 0; time < 30; time++) expect(guess('mair', from(`address ${time}`))).toBe('wrong');
    expect(guess('mair', from('another'))).toEqual(refused(quarter));
    expect(guess('sam', from('another'))).toBe('wrong');
    now += quarter;
    expect(guess('mair', from('another'))).toBe('wrong');
  });

  test('of others do not shut out an address that the name signed in from today', () => {
    guesses.insist('mair', from('office'));
    guesses.right('mair', from('office'));
    for (let windows = 0; windows < 20; windows++) {
      for (let time = 0; time < 30; time++) guess('mair', from(`address ${time}`));
      expect(guess('mair', from('another'))).toEqual(refused(quarter));
      expect(() => guesses.insist('mair', from('office'))).not.toThrow();
      now += quarter;
    }
  });

  test('begin at nothing again for whoever then gets it right', () => {
    for (let time = 0; time < 9; time++) guess('mair', from('one'));
    guesses.right('mair', from('one'));
    for (let time = 0; time < 10; time++) expect(guess('mair', from('one'))).toBe('wrong');
    expect(guess('mair', from('one'))).toEqual(refused(quarter));
  });
});

describe('at the door', () => {
  const proof = Buffer.alloc(32, 7).toString('base64url');
  function guess({ port }: TestEdge, signInName: string, localAddress: string): Promise<Answer> {
    const body = JSON.stringify({ signInName, proof });
    const headers = `Host: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}`;
    return sendRaw(port, `POST /api/sign-in HTTP/1.1\r\n${headers}\r\n\r\n${body}`, { localAddress });
  }

  test('too many tries from one address are refused, whatever the name', async () => {
    await using edge = await startEdge({ allowed: { guess: { calls: 5, seconds: 60 } } });
    for (let time = 0; time < 5; time++) {
      insistOnRefusal(await guess(edge, `name-${time}`, '127.0.0.1'), ['sign-in-failed'], `${time}`);
    }
    const refused = await guess(edge, 'mair', '127.0.0.1');
    insistOnRefusal(refused, ['too-many'], 'the sixth');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    insistOnRefusal(await guess(edge, 'mair', '127.0.0.2'), ['sign-in-failed'], 'another address');
  });

  test('a name that is guessed at from everywhere is shut to strangers, known or not, and opens again', async () => {
    await using edge = await startEdge();
    const { pin } = await setUp(edge);
    const { manager } = exampleFounding;
    const quarterBegins = quarter - (edge.clock.now % quarter);
    edge.clock.now += quarterBegins;
    for (const name of [manager.signInName, 'nobody']) {
      for (let time = 0; time < 30; time++) {
        insistOnRefusal(await guess(edge, name, `127.0.0.${10 + time}`), ['sign-in-failed'], `${name} ${time}`);
      }
      const refused = await guess(edge, name, '127.0.0.9');
      insistOnRefusal(refused, ['too-many'], name);
      expect(refused.headers['retry-after']).toBe(String(quarter));
    }
    await expect(signIn(edge.address, pin, manager, stretch)).rejects.toMatchObject({ problem: { code: 'too-many' } });
    edge.clock.now += quarter;
    const { line } = await signIn(edge.address, pin, manager, stretch);
    expect(line.token).toBeDefined();
    for (let time = 0; time < 30; time++) await guess(edge, manager.signInName, `127.0.0.${10 + time}`);
    insistOnRefusal(await guess(edge, manager.signInName, '127.0.0.9'), ['too-many'], 'a stranger');
    // From where the name signed in today, it still does.
    expect((await signIn(edge.address, pin, manager, stretch)).line.token).toBeDefined();
  });
});
