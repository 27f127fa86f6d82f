import { noBody, route } from '#api/route.ts';
import { OwnAddress, OwnAlerts } from '#shared/contract/alerts.ts';

export const ownAlerts = route({
  method: 'get',
  path: '/api/alerts',
  summary: "Whether alerts go out, and the member's own address for them.",
  authority: 'member',
  parameters: {},
  headers: {},
  body: noBody,
  answers: { 200: OwnAlerts },
  refusals: [],
  act: ({ context: { alerts }, member }) => ({ status: 200, json: alerts.of(member) }),
});

export const putAddress = route({
  method: 'put',
  path: '/api/alerts/address',
  summary: 'Takes the address where the member wants to be alerted. It is used for nothing else.',
  authority: 'member',
  parameters: {},
  headers: {},
  body: { kind: 'json', schema: OwnAddress, most: 1024 },
  answers: { 204: 'empty' },
  refusals: ['storage-unavailable'],
  act: async ({ context: { store }, member, body: { address } }) => {
    await store.setAlertAddress(member, address);
    return { status: 204 };
  },
});

export const dropAddress = route({
  method: 'delete',
  path: '/api/alerts/address',
  summary: "Deletes the member's address.",
  authority: 'member',
  parameters: {},
  headers: {},
  body: noBody,
  answers: { 204: 'empty' },
  refusals: ['storage-unavailable'],
  act: async ({ context: { store }, member }) => {
    await store.setAlertAddress(member, null);
    return { status: 204 };
  },
});

export const danger = route({
  method: 'post',
  path: '/api/alerts/danger',
  summary:
    'A desk has opened a new referral in immediate danger; it does not say which. Mails go out at once, one in five minutes, if the charity chose so.',
  authority: 'member',
  parameters: {},
  headers: {},
  body: noBody,
  answers: { 204: 'empty' },
  refusals: [],
  act: ({ context: { alerts } }) => {
    alerts.danger();
    return { status: 204 };
  },
});
