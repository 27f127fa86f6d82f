/** What is counted, each kind apart: a way in costs a guess, a look at the queue costs only work. */
export type Counted = 'look' | 'desk' | 'change' | 'guess' | 'opening' | 'part';

/** Whoever calls, as far as the endpoints are told: an address that can be counted and not read. */
export type Visitor = {
  /** The address as a keyed hash. The key is in memory only and changes daily. */
  mark: string;
  /** Counts one call. Resolves to 0 while there are calls left, and otherwise to the seconds until there are again. */
  count(kind: Counted): Promise<number>;
};

/** Where no edge stands in front of the endpoints, nobody is counted. */
export const uncounted: Visitor = { mark: '', count: async () => 0 };
