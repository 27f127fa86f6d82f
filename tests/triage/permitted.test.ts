import { describe, expect, test } from 'vitest';
import type { AttemptOutcome } from '#shared/contract/case.ts';
import type { Route } from '#shared/contract/safe-contact.ts';
import { isPermitted } from '#shared/triage/permitted.ts';
import type { Plan } from '#shared/triage/windows.ts';

const at = (moment: string) => Date.parse(moment) / 1000;
const [inside, outside] = [at('2026-11-24T10:00:00Z'), at('2026-11-24T20:00:00Z')];
const times = { onlyMe: true, safe: [{ days: [2], from: '09:00', to: '12:00' }], never: [] } as const;
const whole = { ...times, safe: [...times.safe].map((one) => ({ ...one, days: [...one.days] })), never: [] };
const call = (voicemail: boolean, text: boolean): Route => ({
  method: 'call',
  number: '07700 900123',
  voicemail,
  text,
  ...whole,
});
const email: Route = { method: 'email', address: 'robin@example.org', ...whole };
const through: Route = { method: 'through', who: 'Her aunt', how: 'Ring the shop.', ...whole };
const plan = (route: Route, more: Partial<Plan> = {}): Plan => ({
  choice: 'contact-me',
  routes: [route],
  introduction: '',
  ...more,
});
const may = (outcome: AttemptOutcome, contact: Parameters<typeof isPermitted>[1], now = inside) =>
  isPermitted({ outcome, route: 0 }, contact, { nation: 'wales', now });

describe('what came of an attempt', () => {
  test('is permitted where its way allows it', () => {
    expect(may('voicemail', plan(call(true, false)))).toBe(true);
    expect(may('voicemail', plan(call(false, true)))).toBe(false);
    expect(may('text-sent', plan(call(false, true)))).toBe(true);
    expect(may('text-sent', plan(call(true, false)))).toBe(false);
    expect(may('email-sent', plan(email))).toBe(true);
    expect(may('email-sent', plan(call(true, true)))).toBe(false);
    expect(may('no-answer', plan(through))).toBe(true);
    expect(may('voicemail', plan(through))).toBe(false);
  });

  test('is permitted inside a safe time only, and not by a plan that is past its date', () => {
    for (const outcome of ['no-answer', 'voicemail', 'other-answered', 'wrong-number'] as const) {
      expect(may(outcome, plan(call(true, true)), outside)).toBe(false);
    }
    expect(may('no-answer', plan(email, { recheck: '2026-11-23' }))).toBe(false);
    expect(may('no-answer', plan(email, { recheck: '2026-11-24' }))).toBe(true);
  });

  test('is never permitted where nobody may be contacted, or where they come back', () => {
    expect(may('email-sent', { choice: 'do-not-contact' })).toBe(false);
    expect(may('no-answer', { choice: 'come-back' })).toBe(false);
  });

  test('is not asked about where no plan is known here, nor where they may have rung themselves', () => {
    expect(may('email-sent', null)).toBe(true);
    expect(may('no-answer', { choice: 'in-form' })).toBe(true);
    for (const outcome of ['spoke', 'arranged', 'unsafe', 'unsafe-phrase', 'asked-to-stop'] as const) {
      expect(may(outcome, plan(call(false, false)), outside)).toBe(true);
    }
  });
});
