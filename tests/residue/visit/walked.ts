import type { Page } from 'puppeteer-core';

/** What a visit needs of a page: a tab that is driven has it, and so has a window with real keys and a real mouse. */
export type Walked = Pick<Page, 'evaluate' | 'select'> & {
  goto(address: string): Promise<unknown>;
  mouse: { click(x: number, y: number): Promise<void> };
  keyboard: { type(text: string): Promise<void> };
};
