import { Refusal } from '#api/refusal.ts';
import { noBody, route } from '#api/route.ts';
import type { Charity, Store } from '#api/store/store.ts';
import { toBase64url } from '#shared/bytes/base64url.ts';
import { Desk, type StoredSettings } from '#shared/contract/duty.ts';

export const desk = route({
  method: 'get',
  path: '/api/desk',
  summary: "Every signed statement, and the member's own envelopes.",
  authority: 'member',
  parameters: {},
  headers: {},
  body: noBody,
  answers: { 200: Desk },
  refusals: ['not-set-up'],
  act: ({ context: { store, clock }, member }) => {
    const charity = store.charity();
    if (!charity) throw new Refusal('not-set-up');
    return {
      status: 200,
      json: {
        ...sharedDesk(store, charity),
        ...store.deskOf(member),
        settings: storedSettings(store, charity),
        rota: store.rota()?.signed ?? null,
        now: clock(),
      },
    };
  },
});

/** The part of the desk that a member and the holder of the sheet are given alike. */
export function sharedDesk(store: Store, charity: Charity) {
  const head = store.auditHead();
  return {
    history: { charityKey: charity.charityKey, ...store.history() },
    teamProfile: charity.teamProfile,
    auditHead: head && toBase64url(head),
  };
}

function storedSettings(store: Store, { profile }: Charity): StoredSettings {
  const newest = store.settings();
  if (newest) return { is: 'signed', signed: newest.signed };
  // A charity has one or the other from its set-up on.
  if (!profile) throw new Error('no settings are stored');
  return { is: 'unsigned', profile };
}
