import { CallRefused, call } from '#shared/calls/call.ts';

/** Whom a client in a process of its own claims for, and what. */
export type ClaimOrder = { address: string; token: string; threadId: string };

/** Claims whatever it is told to, and tells whether it has it or why not. */
process.on('message', ({ address, token, threadId }: ClaimOrder) => {
  call({ address, token }, { method: 'PUT', path: `/api/threads/${threadId}/claim` }).then(
    () => process.send?.('claimed'),
    (fault: unknown) => process.send?.(fault instanceof CallRefused ? fault.problem.code : String(fault)),
  );
});
process.send?.('ready');
