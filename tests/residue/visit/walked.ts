import type { Page } from 'puppeteer-core';

/**
 * What a visit needs of a page: a tab that is driven has it, and so has a window with real keys and a real mouse,
 * in which no file can be chosen.
 */
export type Walked = Pick<Page, 'evaluate' | 'select'> &
  Partial<Pick<Page, '$'>> & {
    goto(address: string): Promise<unknown>;
    mouse: { click(x: number, y: number): Promise<void> };
    keyboard: { type(text: string): Promise<void> };
  };
