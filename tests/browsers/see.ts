import { expect } from 'playwright/test';

/** What does not appear within this has not appeared; unlocking takes seconds on a busy machine. */
export const see = expect.configure({ timeout: 40_000 });
