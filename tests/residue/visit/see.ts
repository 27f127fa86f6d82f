import type { Walked } from './walked.ts';

const patienceMs = 20_000;
const betweenMs = 25;

/** What can be looked for on a page, and how it is marked up. */
const roles = {
  link: 'a[href]:not([role])',
  button: 'button, [role=button]',
  heading: 'h1',
  textbox: 'input[type=text], textarea',
  radio: 'input[type=radio]',
  checkbox: 'input[type=checkbox]',
  combobox: 'select',
  file: 'input[type=file]',
} as const;
export type Role = keyof typeof roles;

/** Where something is in the window, in CSS pixels, and how it can be told apart from all else. */
export type Seen = { x: number; y: number; id: string };

/**
 * Asks until the answer is something. A page that is being replaced cannot be asked, and is asked again.
 * @throws {Error} that says what was waited for
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
  forMs = patienceMs,
): Promise<T> {
  const end = performance.now() + forMs;
  let fault: unknown;
  while (performance.now() < end) {
    try {
      const answer = await inTime(ask());
      if (answer) return answer;
      fault = undefined;
    } catch (thrown) {
      fault = thrown;
    }
    await new Promise((resolve) => setTimeout(resolve, betweenMs));
  }
  throw new Error(`${what} did not come within ${forMs / 1000} seconds.`, { cause: fault });
}

const answerMs = 5_000;

/** A page that goes while it is asked may take the answer with it. */
function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the page did not answer')), answerMs);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/**
 * Waits for what has this role and this name, as its label or as its text, and brings it into view.
 * @throws {Error} that also says what is there instead
 */
export async function see(page: Walked, role: Role, name: string, forMs = patienceMs): Promise<Seen> {
  try {
    return await until(`${role} "${name}"`, () => page.evaluate(find, roles[role], name), forMs);
  } catch (fault) {
    const instead = await inTime(page.evaluate(() => `${location.href} ${document.body?.innerText}`)).catch(String);
    throw new Error(`${fault instanceof Error ? fault.message : ''} Instead: ${instead.slice(0, 300)}`, {
      cause: fault,
    });
  }
}

/** Runs in the page. */
function find(selector: string, name: string): Seen | null {
  const plain = (text: string | null | undefined) => text?.replace(/\s+/g, ' ').trim();
  for (const element of document.querySelectorAll<HTMLElement>(selector)) {
    const { labels } = element as HTMLInputElement;
    const named = labels?.length ? [...labels].map((label) => label.textContent).join(' ') : element.textContent;
    if (plain(named) !== name || element.getClientRects().length === 0) continue;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2, id: element.id };
  }
  return null;
}

/** Presses it with the mouse, once it is there. */
export async function press(page: Walked, role: Role, name: string): Promise<void> {
  const { x, y } = await see(page, role, name);
  await page.mouse.click(x, y);
}
