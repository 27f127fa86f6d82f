/** A site that is visited: the one under test or the control. */
export type VisitedSite = AsyncDisposable & {
  /** Without a slash at the end. */
  origin: string;
  /** What is pressed to leave. */
  leave: { role: 'link' | 'button'; name: string };
};
