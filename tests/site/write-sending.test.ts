import { describe, expect, test } from 'vitest';
import { CallLost, CallRefused } from '#shared/calls/call.ts';
import { problem, type RefusalCode } from '#shared/contract/problems.ts';
import { Refused } from '#shared/crypto/refused.ts';
import { type Means, pauseAfter, sendUntilStored } from '#site/write/sending.ts';

const lost = new CallLost('no answer');
const refused = (code: RefusalCode) => new CallRefused(problem(code));

const puzzling = (bits: number) =>
  new CallRefused(problem('puzzle-needed', undefined, { memory: 64, passes: 1, bits }));
type Fate = Error | null;

/** Sends where each call meets the next of these fates; null is success. Waiting takes no time and is written down. */
function sender({
  puts,
  keyrings = [],
  solves = [],
}: Record<'puts', Fate[]> & Partial<Record<'keyrings' | 'solves', Fate[]>>) {
  const seen = {
    puzzles: [] as string[],
    puts: [] as string[],
    keyrings: [] as boolean[],
    waits: [] as number[],
    sealed: [] as string[],
  };
  const stop = new AbortController();
  let troubles = 0;
  const meet = (fate: Error | null | undefined) => (fate ? Promise.reject(fate) : Promise.resolve());
  const means: Means<string, string> = {
    keyring: async (fresh) => {
      seen.keyrings.push(fresh);
      await meet(keyrings.shift());
      return `key ${seen.keyrings.length}`;
    },
    seal: (keyring) => `sealed with ${keyring}`,
    put: (sealed, solution) => {
      seen.puts.push(solution === undefined ? sealed : `${sealed}, ${solution}`);
      return meet(puts.shift());
    },
    solve: async (sealed, { bits }) => {
      seen.puzzles.push(sealed);
      await meet(solves.shift());
      return `solved ${bits}`;
    },
    wait: async (milliseconds) => {
      seen.waits.push(milliseconds);
    },
  };
  const send = (earlier: string | null = null, own: Partial<Means<string, string>> = {}) =>
    sendUntilStored({ ...means, ...own }, earlier, {
      signal: stop.signal,
      onSealed: (sealed) => seen.sealed.push(sealed),
      onTrouble: () => {
        troubles += 1;
      },
    });
  return { seen, send, stop: () => stop.abort(), troubles: () => troubles };
}

describe('sending', () => {
  test('the same bytes go out again until the server has them', async () => {
    const { seen, send, troubles } = sender({
      puts: [lost, refused('storage-unavailable'), refused('too-many'), refused('unexpected'), null],
    });
    expect(await send()).toEqual({ is: 'stored' });
    expect(seen.puts).toEqual(Array.from({ length: 5 }, () => 'sealed with key 1'));
    expect(seen.sealed).toEqual(['sealed with key 1']);
    expect(seen.waits).toEqual([1000, 2000, 4000, 8000]);
    expect(troubles()).toBe(4);
  });

  test('pauses grow to half a minute and no more', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 50, 2000].map(pauseAfter)).toEqual([
      1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000, 30_000,
    ]);
  });

  test('what was stopped before begins no call, and no pause', async () => {
    const before = sender({ puts: [null] });
    before.stop();
    expect(await before.send()).toEqual({ is: 'stopped' });
    expect(await before.send('sealed before')).toEqual({ is: 'stopped' });
    expect(before.seen).toMatchObject({ keyrings: [], puts: [], waits: [] });
    const between = sender({ puts: [lost, null] });
    const stopping = () => {
      between.stop();
      return Promise.reject(lost);
    };
    expect(await between.send(null, { put: stopping })).toEqual({ is: 'stopped' });
    expect(between.seen.waits).toEqual([]);
  });

  test('a keyring that did not come at the start is asked for again', async () => {
    const { seen, send } = sender({ puts: [null], keyrings: [lost, refused('not-set-up'), null] });
    expect(await send()).toEqual({ is: 'stored' });
    expect(seen.waits).toEqual([1000, 2000]);
    expect(seen.puts).toEqual(['sealed with key 3']);
  });

  test('bytes of an earlier try go first, so that a lost answer does no harm', async () => {
    const { seen, send } = sender({ puts: [null] });
    expect(await send('sealed before')).toEqual({ is: 'stored' });
    expect(seen).toMatchObject({ puts: ['sealed before'], keyrings: [], sealed: [] });
  });

  test('a key that is no longer used is replaced, and the words are sealed anew', async () => {
    const { seen, send } = sender({ puts: [refused('epoch-closed'), lost, null] });
    expect(await send()).toEqual({ is: 'stored' });
    expect(seen.keyrings).toEqual([false, true]);
    expect(seen.puts).toEqual(['sealed with key 1', 'sealed with key 2', 'sealed with key 2']);
  });

  test('a puzzle is solved and goes out with the same bytes', async () => {
    const { seen, send, troubles } = sender({ puts: [puzzling(4), lost, null] });
    expect(await send()).toEqual({ is: 'stored' });
    expect(seen.puzzles).toEqual(['sealed with key 1']);
    expect(seen.puts).toEqual(['sealed with key 1', 'sealed with key 1, solved 4', 'sealed with key 1, solved 4']);
    expect(seen.sealed).toEqual(['sealed with key 1']);
    // People are told that it takes longer, once for the work and once for the lost answer.
    expect(troubles()).toBe(2);
  });

  test('a puzzle whose code does not come is tried again', async () => {
    const { seen, send } = sender({ puts: [puzzling(4), null], solves: [lost, null] });
    expect(await send()).toEqual({ is: 'stored' });
    expect(seen.waits).toEqual([1000]);
    expect(seen.puts).toEqual(['sealed with key 1', 'sealed with key 1, solved 4']);
  });

  test('a solution is for its bytes only, and another seal begins without one', async () => {
    const { seen, send } = sender({ puts: [puzzling(4), refused('epoch-closed'), puzzling(5), null] });
    expect(await send()).toEqual({ is: 'stored' });
    expect(seen.puts).toEqual([
      'sealed with key 1',
      'sealed with key 1, solved 4',
      'sealed with key 2',
      'sealed with key 2, solved 5',
    ]);
  });

  test('a server that asks for puzzle after puzzle is not worked for without end', async () => {
    const { seen, send } = sender({ puts: Array.from({ length: 20 }, () => puzzling(4)) });
    expect(await send()).toEqual({ is: 'refused' });
    expect(seen.puzzles).toHaveLength(3);
  });

  test('a server that refuses every key is not asked for ever', async () => {
    const { seen, send } = sender({ puts: Array.from({ length: 20 }, () => refused('epoch-closed')) });
    expect(await send()).toEqual({ is: 'refused' });
    expect(seen.puts).toHaveLength(4);
  });

  test.each<RefusalCode>(['wrong-charity', 'wrong-length', 'thread-exists', 'unknown-epoch'])(
    '%s ends it without another try',
    async (code) => {
      const { seen, send } = sender({ puts: [refused(code)] });
      expect(await send()).toEqual({ is: 'refused' });
      expect(seen.puts).toHaveLength(1);
    },
  );

  test('a keyring that is not to be trusted ends it before anything is sealed', async () => {
    const { seen, send } = sender({ puts: [], keyrings: [new Refused('signature')] });
    await expect(send()).rejects.toMatchObject({ reason: 'signature' });
    expect(seen).toMatchObject({ sealed: [], puts: [] });
  });

  test('Stop ends the work on a puzzle', async () => {
    const working = sender({ puts: [puzzling(4)] });
    const stopped = working.send(null, {
      solve: () => {
        working.stop();
        return new Promise(() => {});
      },
    });
    expect(await stopped).toEqual({ is: 'stopped' });
  });

  test('Stop ends a wait and a call that is under way', async () => {
    const waiting = sender({ puts: [lost] });
    const stopped = waiting.send(null, {
      wait: () => {
        waiting.stop();
        return new Promise(() => {});
      },
    });
    expect(await stopped).toEqual({ is: 'stopped' });

    const calling = sender({ puts: [] });
    const hanging = calling.send(null, {
      put: () => {
        calling.stop();
        return new Promise(() => {});
      },
    });
    expect(await hanging).toEqual({ is: 'stopped' });
  });
});
