/** A site that is visited: the one under test or the control. */
export type VisitedSite = AsyncDisposable & {
  /** Without a slash at the end. */
  origin: string;
  /** What the paths of its scripts begin with; a browser may keep them compiled. */
  scripts: string;
  /** Whether answers are looked over at the end, with the list to come back with. */
  reviews: boolean;
  /** What is pressed to leave. */
  leave: { role: 'link' | 'button'; name: string };
};
