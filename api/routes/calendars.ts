import { toMinute } from '#api/clock.ts';
import { hashOf } from '#api/hashes.ts';
import { workingOf } from '#api/queue/on-shift.ts';
import { Refusal } from '#api/refusal.ts';
import { noBody, route } from '#api/route.ts';
import { fromBase64url } from '#shared/bytes/base64url.ts';
import { FeedState, FeedToken, feedAhead, NewFeed } from '#shared/contract/calendar-feed.ts';
import { writeCalendar } from '#shared/rota/calendar.ts';
import { shiftsBetween } from '#shared/rota/shifts.ts';

/** All that a fetched calendar says besides times; the pages' word for it (site/content, `rota.calendar.event`). */
const shift = { en: 'Shift', cy: 'Shifft' } as const;

const own = { path: '/api/calendar', authority: 'member', parameters: {}, headers: {} } as const;

export const putFeed = route({
  ...own,
  method: 'put',
  summary: "Makes an address at which the member's own shifts are fetched: a hash of its secret. The one before ends.",
  body: { kind: 'json', schema: NewFeed, most: 1024 },
  answers: { 204: 'empty' },
  refusals: ['storage-unavailable'],
  act: async ({ context: { store, clock }, member, body: { tokenHash, language } }) => {
    const entry = { at: toMinute(clock()), actor: member, act: 'calendar-made' };
    await store.writeFeed({ member, language }, fromBase64url(tokenHash), entry);
    return { status: 204 };
  },
});

export const deleteFeed = route({
  ...own,
  method: 'delete',
  summary: 'Ends that address.',
  body: noBody,
  answers: { 204: 'empty' },
  refusals: ['storage-unavailable'],
  act: async ({ context: { store, clock }, member }) => {
    await store.deleteFeed(member, { at: toMinute(clock()), actor: member, act: 'calendar-ended' });
    return { status: 204 };
  },
});

export const feedState = route({
  ...own,
  method: 'get',
  summary: 'Whether there is such an address.',
  body: noBody,
  answers: { 200: FeedState },
  refusals: [],
  act: ({ context: { store }, member }) => {
    return { status: 200, json: { is: store.hasFeed(member) ? 'made' : 'none' } satisfies FeedState };
  },
});

export const readFeed = route({
  method: 'get',
  path: '/api/calendars/{feedToken}',
  summary: 'The shifts of whose address it is, as iCalendar: times, and one word that is the same for all. No name.',
  authority: 'anyone',
  parameters: { feedToken: FeedToken },
  headers: {},
  body: noBody,
  answers: { 200: 'bytes' },
  refusals: ['not-found'],
  act: ({ context: { store, clock }, parameters: { feedToken } }) => {
    const feed = store.feed(hashOf(fromBase64url(feedToken)));
    if (!feed) throw new Refusal('not-found');
    const now = clock();
    const working = workingOf(store);
    const shifts = working ? shiftsBetween(working, now, now + feedAhead) : [];
    const mine = shifts.filter(({ member }) => member === feed.member);
    return {
      status: 200,
      bytes: new TextEncoder().encode(writeCalendar(mine, shift[feed.language], now)),
      headers: { 'content-type': 'text/calendar; charset=utf-8' },
    };
  },
});
