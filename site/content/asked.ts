/** The words of one question, or of the heading over several. What is left out has nothing to say. */
export type AskWords = {
  /** The question itself: a heading, where it stands alone. */
  readonly ask: string;
  /** What it is called in a list of answers and in what is said to be wrong; the question, where it is short enough. */
  readonly label?: string;
  readonly hint?: string;
  /** Leads to what to do right now, where an answer may be late. */
  readonly link?: string;
  readonly options?: Readonly<Record<string, string>>;
  /** More about an option. */
  readonly hints?: Readonly<Record<string, string>>;
  /** Reasons against an option, by what was answered before. */
  readonly why?: Readonly<Record<string, string>>;
  /** What is said in a list of answers where nothing was answered; without it nothing is. */
  readonly none?: string;
  /** What is wrong, in words of its own. */
  readonly faults?: Readonly<Record<string, string>>;
};

/** Questions by name. */
export type Bundle = Readonly<Record<string, AskWords>>;
