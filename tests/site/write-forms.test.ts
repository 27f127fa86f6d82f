import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBase64url } from '#shared/bytes/base64url.ts';
import { utf8 } from '#shared/bytes/encode.ts';
import { attachmentLimits, Opening } from '#shared/contract/opening.ts';
import { Referral } from '#shared/contract/referral.ts';
import { openingPadded, size } from '#shared/contract/sizes.ts';
import { storyLimit } from '#shared/contract/text.ts';
import { mostTimes } from '#shared/contract/times.ts';
import type { Language } from '#shared/contract/wire.ts';
import { asking, bundlesFor } from '#site/content/asking.ts';
import { rooms } from '#site/content/rooms.ts';
import type { Draft, Value } from '#site/write/draft.ts';
import { faultsIn, unfinished } from '#site/write/faults.ts';
import type { Field } from '#site/write/fields.ts';
import { type Door, doors, type FormName, forms } from '#site/write/forms.ts';
import { allAsked, candidateOf, type Form, referralOf } from '#site/write/referring.ts';
import { reviewed } from '#site/write/reviewed.ts';
import { labelOf, optionText, wordsFor } from '#site/write/room.ts';
import { ends, weekdays } from '#site/write/times.ts';
import { runs } from '#tests/counts.ts';
import { tell } from '#tests/figures.ts';
import { aids, anyDraft, fieldsOf, likelyDraft } from './drafts.ts';

const every = Object.entries(forms) as [FormName, Form][];
const languages: Language[] = ['en', 'cy'];

function valueAt(whole: unknown, at: string): unknown {
  return at.split('.').reduce<unknown>((branch, key) => (branch as Record<string, unknown> | undefined)?.[key], whole);
}

/** Where every answer in a referral stands, lists and places taken whole. */
function placesIn(branch: unknown, at: string[] = []): string[] {
  const whole = Array.isArray(branch) && at.at(-1) !== 'routes';
  if (typeof branch !== 'object' || branch === null || whole || 'by' in branch) return [at.join('.')];
  return Object.entries(branch).flatMap(([key, inner]) => placesIn(inner, [...at, key]));
}

/** What a plain answer means, found another way than the form finds it. */
function plainly({ kind, options = [], empty, means = {} }: Field, value: Value | undefined): unknown {
  if (kind === 'times') return value ?? [];
  if (kind === 'flag') return value === 'yes';
  if (kind === 'story') return value ?? '';
  if (value === undefined) return empty;
  if (kind === 'ticks') {
    const ticked = options.filter((option) => (value as string[]).includes(option));
    return ticked.length > 0 ? ticked : undefined;
  }
  if (kind === 'day') return (value as string[])[0] === '28' ? '2027-03-28' : '2028-02-29';
  if (typeof value !== 'string') return value;
  if (kind === 'count') return Number(value);
  if (kind === 'area')
    return /^[A-Z0-9]+$/.test(value) ? { by: 'outward', outward: value } : { by: 'council', council: value };
  return Object.hasOwn(means, value) ? means[value] : value;
}

test('a page of the form brings the words of what it asks, and no others', () => {
  for (const door of Object.keys(doors) as Door[]) {
    const pages = doors[door].flatMap((name) => forms[name].pages);
    const asked = pages.flatMap(({ words, part, fields }) =>
      [words ?? [], part ?? [], ...fields.map((field) => field.words)].flat(),
    );
    const brought = Object.entries(bundlesFor(door, 'cy')).flatMap(([name, bundle]) =>
      Object.keys(bundle).map((question) => `${name}.${question}`),
    );
    expect(brought.toSorted()).toEqual([...new Set(asked)].toSorted());
  }
});

describe.each(every)('the journey %s', (name, form) => {
  test('offers more than one answer wherever one is chosen', () => {
    const chosen = fieldsOf(form).filter(({ kind }) => kind === 'choice' || kind === 'flag' || kind === 'ticks');
    const offered = chosen.map((field) => (field.offer?.({}) ?? field.options ?? []).length);
    expect(chosen.filter((_, at) => (offered[at] ?? 0) < 2).map(({ at }) => at)).toEqual([]);
  });

  test('sends what was answered, and nothing else', () => {
    let finished = 0;
    fc.assert(
      fc.property(likelyDraft(form), (draft) => {
        if (unfinished(form, draft, aids) !== null) return;
        finished += 1;
        const referral = referralOf(form, draft);
        expect(Referral.parse(JSON.parse(JSON.stringify(referral)))).toEqual(referral);
        const sent = allAsked(form, draft).filter(({ field }) => field.at[0] !== '_' && field.kind !== 'files');
        for (const { field } of sent) {
          expect(valueAt(referral, field.at), field.at).toEqual(plainly(field, draft[field.at]));
        }
        const asked = new Set(sent.map(({ field }) => field.at));
        const unasked = placesIn(referral).filter((place) => !asked.has(place));
        expect(unasked.filter((place) => !placesIn(form.base()).includes(place))).toEqual([]);
      }),
      runs(150),
    );
    expect(finished).toBeGreaterThan(10);
  });

  test('is told unfinished or is a valid referral, however odd its answers', () => {
    fc.assert(
      fc.property(anyDraft(form), (draft) => {
        const valid = Referral.safeParse(candidateOf(form, draft)).success;
        const faults = faultsIn(form, draft, aids);
        if (unfinished(form, draft, aids) === null) expect(valid).toBe(true);
        if (!valid) expect(faults).not.toEqual([]);
      }),
      runs(200),
    );
  });

  test('at its fullest, in the widest characters, fits into an opening with five files', () => {
    // A way through somebody has the most in it; '"' and its like are made longer by JSON.
    const wides = [
      { wide: '丐', method: 'through' },
      { wide: '"\u0301', method: 'through' },
      { wide: '\\', method: 'through' },
      { wide: '🧑‍🧑‍🧒', method: 'through' },
      { wide: '\\\u0301', method: 'through' },
      { wide: '丐', method: 'call' },
    ];
    const lengths = wides.map(({ wide, method }) => {
      const body = referralOf(form, fullest(form, wide, method));
      return utf8(JSON.stringify(openingOf(body, wide))).length;
    });
    for (const [at, length] of lengths.entries()) tell('bytes of the fullest', `${name} ${at}`, length);
    expect(Math.max(...lengths)).toBeLessThan(openingPadded);
    // Each line is tried at many lengths.
  }, 60_000);

  test('has a name for each page, a place for each answer and words for each question', () => {
    const names = form.pages.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const [door] = (Object.keys(doors) as Door[]).filter((door) =>
      doors[door].some((name: FormName) => forms[name] === form),
    );
    for (const language of languages) {
      const room = { words: rooms[language].form, ask: bundlesFor(door ?? 'write', language) };
      for (const { words, fields } of form.pages) {
        if (words) expect(wordsFor(room, words).ask).not.toBe('');
        for (const field of fields) {
          expect(labelOf(room, field.words)).not.toBe('');
          const spoken = [...new Set((field.options ?? []).map((value) => optionText(room, field.words, value)))];
          expect(spoken).toHaveLength(field.options?.length ?? 0);
          expect(
            spoken.filter((text) => field.options?.includes(text)),
            field.words,
          ).toEqual([]);
        }
      }
    }
  });

  test('is reviewed with a line for every answer, in both languages', () => {
    fc.assert(
      fc.property(likelyDraft(form), fc.constantFrom(...languages), (draft, language) => {
        const room = { words: rooms[language].form, ask: asking[language] };
        const answered = allAsked(form, draft).filter(({ field }) => {
          const value = plainly(field, draft[field.at]);
          return field.kind !== 'files' && value !== undefined && value !== '' && JSON.stringify(value) !== '[]';
        });
        const shown = reviewed(form, draft, room).map(({ id }) => id);
        expect(answered.map(({ id }) => id).filter((id) => !shown.includes(id))).toEqual([]);
      }),
      runs(30),
    );
  });
});

/** Answers that make the most other questions be asked. */
const decisive = [
  ['.choice', 'contact-me'],
  ['.is', 'try-until'],
  ['.another', 'yes'],
  ['friend.relation', 'neighbour'],
  ['consent.agrees', 'no'],
  ['agrees', 'yes'],
  ['_alert', 'yes'],
  ['_risk', 'yes'],
  ['marac.referred', 'yes'],
  ['form', 'answered'],
] as const;

/** Every question answered with as much as it takes. Where that makes another one go, the one with more is left. */
function fullest(form: Form, wide: string, method: string): Draft {
  const fields = fieldsOf(form);
  const draft: Record<string, Value | undefined> = {};
  const ask = (field: Field, value: Value) => {
    draft[field.at] = value;
  };
  for (const field of fields) {
    const { at, kind, options = [] } = field;
    const chosen = decisive.find(([end]) => at.endsWith(end))?.[1];
    if (at.endsWith('.method')) ask(field, method);
    else if (chosen) ask(field, chosen);
    else if (kind === 'choice') ask(field, options.toSorted((one, other) => other.length - one.length)[0] ?? '');
    else if (kind === 'flag') ask(field, 'no');
    else if (kind === 'ticks') ask(field, options);
    else if (kind === 'agree') ask(field, true);
    else if (kind === 'times') ask(field, rowsFor(at));
    else if (kind === 'day') ask(field, field.side === 'past' ? ['28', '03', '2027'] : ['31', '12', '2027']);
    else if (kind === 'number') ask(field, '0 '.repeat(15));
    else if (kind === 'address') ask(field, `${'r'.repeat(60)}@${'e'.repeat(60)}.${'e'.repeat(60)}.example.org`);
    else if (kind === 'count') ask(field, '20');
    else if (kind === 'story') ask(field, '"\u0301'.repeat(storyLimit.characters));
    else ask(field, longest(form, draft, field, wide));
  }
  return draft;
}

/** The longest line that is taken. */
function longest(form: Form, draft: Draft, { at, kind }: Field, wide: string): string {
  const lineOf = (length: number) => (kind === 'area' ? '丐' : wide).repeat(length);
  const isTaken = (length: number) =>
    !faultsIn(form, { ...draft, [at]: lineOf(length) }, aids).some(({ field }) => field.at === at);
  let most = 0;
  for (let step = 256; step >= 1; step /= 2) if (isTaken(most + step)) most += step;
  return lineOf(most);
}

function rowsFor(at: string) {
  const never = at.endsWith('never');
  return Array.from({ length: mostTimes }, (_, row) => {
    return { days: [...weekdays], from: `0${row}:00`, to: ends[never ? 38 : 40] ?? '' };
  });
}

function openingOf(body: Referral, wide: string): Opening {
  const note = {
    id: 'n'.repeat(21),
    key: toBase64url(new Uint8Array(size.secret)),
    name: wide.repeat(Math.floor(120 / wide.length)),
    type: '丐'.repeat(100),
    size: attachmentLimits.each,
    hash: toBase64url(new Uint8Array(size.hash)),
  };
  return Opening.parse({
    kind: 'referral',
    replyKey: toBase64url(new Uint8Array(size.sealKey)),
    signKey: toBase64url(new Uint8Array(size.signKey)),
    language: 'cy',
    at: 32_503_680_000,
    comesBack: false,
    taken: {
      by: 'm'.repeat(21),
      how: 'in-person',
      keyringHash: toBase64url(new Uint8Array(size.hash)),
      signature: toBase64url(new Uint8Array(size.signature)),
    },
    body,
    attachments: Array.from({ length: attachmentLimits.count }, () => note),
  });
}
