import { Agent, request } from 'node:http';
import { people } from '#scripts/demo/people.ts';
import { type SealedOpening, sealReferral } from '#shared/calls/opening.ts';
import type { VerifiedKeyring } from '#shared/crypto/statement.ts';

/** As many openings, each under a thread of its own, by the code that a person's browser runs. */
export function sealMany(count: number, keyring: VerifiedKeyring): SealedOpening[] {
  return Array.from({ length: Math.ceil(count / people.length) }, () => people)
    .flat()
    .slice(0, count)
    .map(({ referral, language }) => sealReferral({ referral, language }, keyring, now()));
}

export function now(): number {
  return Math.floor(Date.now() / 1000);
}

/**
 * Sends openings over so many connections, each with its next one as soon as the last was answered.
 * @returns the seconds it took
 * @throws {Error} for any answer but 201
 */
export async function sendAll(address: string, openings: SealedOpening[], connections: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let next = 0;
  const sendOnward = async () => {
    for (let opening = openings[next++]; opening; opening = openings[next++]) await put(agent, address, opening);
  };
  const began = performance.now();
  try {
    await Promise.all(Array.from({ length: connections }, sendOnward));
    return (performance.now() - began) / 1000;
  } finally {
    agent.destroy();
  }
}

function put(agent: Agent, address: string, { threadId, tokenHash, record, sealed }: SealedOpening): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(`${address}/api/openings/${threadId}`, {
      agent,
      method: 'PUT',
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': sealed.length,
        'thread-token-hash': tokenHash,
        'return-record': record,
      },
    });
    sent.once('error', reject);
    sent.once('response', (response) => {
      response.resume();
      response.once('end', () => {
        if (response.statusCode === 201) resolve();
        else reject(new Error(`an opening was answered with ${response.statusCode}`));
      });
    });
    sent.end(sealed);
  });
}
