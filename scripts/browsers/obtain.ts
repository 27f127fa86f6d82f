/** One place a browser can come from. */
export type Way = {
  /** As it is named to whoever has to do something about it. */
  name: string;
  /** Paths of programs that may be the browser; installing them first if that is this way. */
  candidates: () => Promise<string[]>;
  /** Somebody asked for exactly this one: if it fails, no other is tried. */
  only?: boolean;
};

/** Tries whether a program is a browser that starts; resolves to what is wrong with it, or null. */
export type Trial = (executable: string) => Promise<string | null>;

/** No browser could be had. The message says what was tried and what can be done. */
class NoBrowserError extends Error {
  constructor(browser: string, tried: string[]) {
    const lines = tried.map((sentence) => `  - ${sentence}`).join('\n');
    super(
      `${browser} could not be found or installed. Tried, in this order:\n${lines}\n` +
        `Install ${browser} with the system's own means, or name one: ${browser.toUpperCase()}=/path/to/it npm test`,
    );
    this.name = 'NoBrowserError';
  }
}

/**
 * The first program, in the order of the ways, that really starts.
 * @throws {NoBrowserError} if there is none
 */
export async function obtain(browser: string, ways: Way[], trial: Trial): Promise<string> {
  const tried: string[] = [];
  for (const way of ways) {
    try {
      const executables = await way.candidates();
      if (executables.length === 0) tried.push(`${way.name}: none there`);
      for (const executable of executables) {
        const fault = await trial(executable);
        if (fault === null) return executable;
        tried.push(`${way.name}: ${executable} does not start (${fault})`);
      }
    } catch (fault) {
      tried.push(`${way.name}: ${fault instanceof Error ? fault.message : String(fault)}`);
    }
    if (way.only) break;
  }
  throw new NoBrowserError(browser, tried);
}
